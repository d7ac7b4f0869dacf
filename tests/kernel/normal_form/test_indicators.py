"""Values by cases in the normal form: indicators, and what may not be said of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.language.calculus import D, grad
from notesc.language.functions import cases, delta, exp, maximum, minimum, relu, sign
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import And, Eq, ForAll, Ge, Gt, Le, Lt, Ne, Not, Or, Proposition
from notesc.language.terms import Term

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
i, j = n.indices("i j")
r = m.index("r")
x, y = note.scalar("x"), note.scalar("y")
z, v, u = note.vector("z", n), note.vector("v", n), note.vector("u", m)
W = note.matrix("W", n, m)
phi = note.function("phi")
hidden = relu(W @ u)
no_kink = ForAll(i, Ne((W @ u)[i], 0))

EQUAL: list[tuple[Term, Term, tuple[Proposition, ...]]] = [
    (Sum(relu(z[i]) - relu(-z[i]), i), Sum(z[i], i), ()),
    (Sum(relu(3 * z[i]), i), 3 * Sum(relu(z[i]), i), ()),
    (Sum(relu(z[i]) ** 2, i), Sum(z[i] * relu(z[i]), i), ()),
    (Sum(maximum(z[i], v[i]), i), Sum(maximum(v[i], z[i]), i), ()),
    (Sum(maximum(z[i], v[i]) + minimum(z[i], v[i]), i), Sum(z[i] + v[i], i), ()),
    (sign(exp(x)), 1 + 0 * x, ()),
    (cases((phi(x), Lt(x, y)), phi(y)), cases((phi(y), Ge(x, y)), phi(x)), ()),
    (cases((phi(x), Eq(x, y)), 0), cases((phi(x), Not(Ne(y, x))), 0), ()),
    (cases((1, And(Gt(x, 0), Gt(y, 0))), 0), cases((0, Or(Le(x, 0), Le(y, 0))), 1), ()),
    (grad(v.T @ hidden, W)[j, r], cases((v[j], Gt((W @ u)[j], 0)), 0) * u[r], (no_kink,)),
    (D(Sum(relu(z[i]), i), z[j]), cases((1, Gt(z[j], 0)), 0), (ForAll(i, Ne(z[i], 0)),)),
]


@pytest.mark.parametrize(("left", "right", "hypotheses"), EQUAL)
def test_equal_values_by_cases(
    are_equal: Callable[..., bool], left: Term, right: Term, hypotheses: tuple[Proposition, ...]
) -> None:
    """Of any size, with composed arguments."""
    assert are_equal(left, right, *hypotheses)
    assert agree(Claim(Eq(left, right), Context(hypotheses))).counterexample is None


DIFFERENT: list[tuple[Term, Term]] = [
    (Sum(relu(z[i]) + relu(-z[i]), i), Sum(z[i], i)),
    (Sum(relu(-3 * z[i]), i), -3 * Sum(relu(z[i]), i)),
    (cases((1, Ge(x, y)), 0), cases((1, Gt(x, y)), 0)),  # they differ where x = y
    (cases((1, Gt(x, y)), 0), 1 - cases((1, Gt(y, x)), 0)),  # likewise
    (cases((x, Eq(x, y)), 0), cases((x, Eq(x, 2 * y)), 0)),
    (Sum(relu(z[i]), i), relu(Sum(z[i], i))),
    (sign(phi(x)) ** 2, 1 + 0 * x),
    (components(delta(i, j) * relu(z[j]), i), components(delta(i, j) * z[j], i)),
]


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different_values_by_cases(are_equal: Callable[..., bool], left: Term, right: Term) -> None:
    """Also those that differ on a border only."""
    assert not are_equal(left, right)


def test_a_guard_does_not_hide_what_is_undefined(are_equal: Callable[..., bool]) -> None:
    """x/x times the indicator of x ≠ 0 is not taken apart: the product of 0 and what is undefined is no 0."""
    assert not are_equal(cases((x / x, Ne(x, 0)), 0), cases((1, Ne(x, 0)), 0))
    assert not are_equal(cases((x / x, Ne(x, 0)), 0), 1)
