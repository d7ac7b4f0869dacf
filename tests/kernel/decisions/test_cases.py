"""Proof by cases: what holds in each case is shown, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.evidence import ByCases, Evidence
from notesc.kernel.semantics.agreement import agree
from notesc.language.arithmetic import as_term
from notesc.language.constants import positive
from notesc.language.functions import absolute, cases, exp, log, maximum, minimum, relu, sign, sqrt
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import And, Eq, Ge, Gt, Le, Lt, Ne, Or, Proposition

note = Note("Symbols")
n = note.size("n")
k = n.index("k")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
z = note.vector("z", n)
ZERO = as_term(0)

TRUE: list[tuple[Evidence, Proposition]] = [
    (ByCases(((x, ZERO),)), Eq(relu(x) - relu(-x), x)),
    (ByCases(((exp(x), y),)), Eq(maximum(exp(x), y) + minimum(exp(x), y), exp(x) + y)),
    (ByCases(((x + y, ZERO),)), Eq(sign(x + y) * (x + y), absolute(x + y))),
    (ByCases(((x, ZERO),)), Eq(cases((log(x), Gt(x, 0)), 0), cases((0, Le(x, 0)), log(x)))),
    (ByCases(((x, ZERO),)), Eq(cases((x / x, Ne(x, 0)), 1), 1)),
    (ByCases(((x, y), (y, ZERO))), Eq(cases((x, And(Gt(x, y), Gt(y, 0))), 0), cases((0, Or(Le(x, y), Le(y, 0))), x))),
    (ByCases(((x, ZERO),)), Ge(relu(x), x)),
    (ByCases(((a, ZERO),)), Eq(cases((log(a), Gt(a, 0)), y), log(a))),
]


@pytest.mark.parametrize(("evidence", "proposition"), TRUE)
def test_what_holds_in_each_case(shows: Callable[..., bool], evidence: Evidence, proposition: Proposition) -> None:
    """Equations and inequalities; cases that the domain rules out need nothing."""
    assert shows(evidence, proposition)
    assert agree(Claim(proposition)).counterexample is None


FALSE: list[tuple[Evidence, Proposition]] = [
    (ByCases(((x, ZERO),)), Eq(cases((x / x, Ne(x, 0)), 0), 1)),  # false at 0 only
    (ByCases(((x, ZERO),)), Eq(relu(x), absolute(x))),  # false below 0 only
    (ByCases(((x, ZERO),)), Eq(cases((1, Ge(x, 0)), 0), cases((1, Gt(x, 0)), 0))),  # false at 0 only
    (ByCases(((x, y),)), Eq(maximum(x, y), x)),
    (ByCases(((x, ZERO),)), Eq(sign(x) ** 2, 1)),
    (ByCases(((x, ZERO), (y, ZERO))), Eq(relu(x + y), relu(x) + relu(y))),
    (ByCases(((x, ZERO),)), Lt(ZERO, relu(x))),
    (ByCases(()), Eq(x, x)),
]


@pytest.mark.parametrize(("evidence", "proposition"), FALSE)
def test_what_fails_in_one_case(shows: Callable[..., bool], evidence: Evidence, proposition: Proposition) -> None:
    """Where the borders, or one side of them, are not as claimed."""
    assert not shows(evidence, proposition)


def test_the_terms_compared_must_be_defined(shows: Callable[..., bool]) -> None:
    """log(x) is neither below, at nor above 0 where x < 0."""
    proposition = Eq(relu(x) - relu(-x), x)
    assert not shows(ByCases(((log(x), ZERO),)), proposition)
    assert not shows(ByCases(((1 / x, ZERO),)), proposition)


def test_a_case_says_nothing_in_a_scope(shows: Callable[..., bool]) -> None:
    """x > 0 is known, z[k] > 0 for the bound k is not."""
    proposition = Eq(Sum(relu(z[k]) * sqrt(x**2), k), Sum(z[k] * absolute(x), k))
    assert not shows(ByCases(((x, ZERO),)), proposition)
    assert agree(Claim(proposition, Context())).counterexample is not None
