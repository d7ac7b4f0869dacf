"""Reversible moves, each with the condition without which it is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.evidence import ByHypothesis, ByInjection, ByMultiplier
from notesc.language.arithmetic import as_term
from notesc.language.constants import nonnegative, positive
from notesc.language.functions import exp, inv, log, sqrt
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    Eq,
    Equivalent,
    ForAll,
    Ge,
    Gt,
    Implies,
    Le,
    Lt,
    Ne,
    Proposition,
    invertible,
    positive_definite,
)
from notesc.language.terms import Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, k = n.indices("i k")
x, y, m = note.scalar("x"), note.scalar("y"), note.scalar("m")
a, b = note.scalar("a", domain=positive), note.scalar("b", domain=positive)
u, s = note.scalar("u", domain=nonnegative), note.scalar("s", domain=nonnegative)
z, v = note.vector("z", n), note.vector("v", n)
w, t = note.vector("w", d), note.vector("t", n)
A, X = note.matrix("A", n, n), note.matrix("X", n, d)
gram = X.T @ X
one = as_term(1)

Case = tuple[Term, Proposition, tuple[Proposition, ...]]

MULTIPLIED: list[Case] = [
    (as_term(2), Equivalent(Eq(x, y), Eq(2 * x, 2 * y)), ()),
    (-one, Equivalent(Eq(x, y), Eq(y, x)), ()),
    (one, Equivalent(Eq(x + m, y), Eq(x, y - m)), ()),
    (a, Equivalent(Eq(x / a, y), Eq(x, a * y)), ()),
    (m, Equivalent(Eq(x, y), Eq(m * x, m * y)), (Ne(m, 0),)),
    (a, Equivalent(Lt(x, y), Lt(a * x, a * y)), ()),
    (a, Equivalent(Le(x, y), Ge(a * y, a * x)), ()),
    (a, Equivalent(Ne(x, y), Ne(a * x, a * y)), ()),
    (gram, Equivalent(Eq(w, inv(gram) @ X.T @ t), Eq(gram @ w, X.T @ t)), (invertible(gram),)),
    (A, Equivalent(Eq(z, v), Eq(A @ z, A @ v)), (invertible(A),)),
    (A, Equivalent(Eq(z, v), Eq(A @ z, A @ v)), (positive_definite(A),)),
    (a, Implies(Eq(x, y), Eq(a * x, a * y)), ()),
]


@pytest.mark.parametrize(("factor", "claim", "hypotheses"), MULTIPLIED)
def test_an_invertible_factor_keeps_a_comparison(
    factor: Term, claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """A nonzero number, a positive one for an order, an invertible matrix."""
    assert shows(ByMultiplier(factor), claim, *hypotheses)


NOT_MULTIPLIED: list[Case] = [
    (m, Equivalent(Eq(x, y), Eq(m * x, m * y)), ()),  # the factor may vanish
    (x - x, Equivalent(Eq(x, y), Eq(x - x, y - y)), ()),
    (m, Equivalent(Lt(x, y), Lt(m * x, m * y)), (Ne(m, 0),)),  # the factor may be negative
    (-one, Equivalent(Lt(x, y), Lt(-x, -y)), ()),
    (-one, Equivalent(Le(x, y), Le(-x, -y)), ()),
    (u, Equivalent(Le(x, y), Le(u * x, u * y)), ()),
    (a, Equivalent(Le(x, y), Lt(a * x, a * y)), ()),  # another relation
    (a, Equivalent(Eq(x, y), Le(a * x, a * y)), ()),
    (a, Equivalent(Eq(x, y), Eq(a * x, b * y)), ()),  # another gap
    (as_term(2), Equivalent(Eq(x, y), Eq(2 * x, 3 * y)), ()),
    (A, Equivalent(Eq(z, v), Eq(A @ z, A @ v)), ()),  # the matrix may be singular
    (A.T, Equivalent(Eq(z, v), Eq(A @ z, A @ v)), (invertible(A),)),  # another matrix
    (X.T, Equivalent(Eq(X @ w, t), Eq(X.T @ X @ w, X.T @ t)), (invertible(gram),)),  # not square
    (A, Equivalent(Le(z, v), Le(A @ z, A @ v)), (invertible(A),)),  # matrices keep no order
    (1 / m, Equivalent(Eq(m * x, m * y), Eq(x, y)), ()),  # not defined where m = 0
]


@pytest.mark.parametrize(("factor", "claim", "hypotheses"), NOT_MULTIPLIED)
def test_what_is_no_invertible_factor(
    factor: Term, claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """From either side."""
    assert not shows(ByMultiplier(factor), claim, *hypotheses)
    assert not shows(ByMultiplier(factor, reverse=True), claim, *hypotheses)
    assert not shows(ByMultiplier(factor, "right"), claim, *hypotheses)


def test_a_factor_may_turn_the_second_side_into_the_first(shows: Callable[..., bool]) -> None:
    """With reverse; and a matrix may stand on the right."""
    claim = Equivalent(Eq(a * x, a * y), Eq(x, y))
    assert shows(ByMultiplier(a, reverse=True), claim)
    assert not shows(ByMultiplier(a), claim)
    rows = Equivalent(Eq(z.T, v.T), Eq(z.T @ A, v.T @ A))
    assert shows(ByMultiplier(A, "right"), rows, invertible(A))
    assert not shows(ByMultiplier(A, "left"), rows, invertible(A))
    assert not shows(ByMultiplier(A, "right"), rows)


INJECTED: list[tuple[str, Proposition, tuple[Proposition, ...]]] = [
    ("square", Equivalent(Eq(u, s), Eq(u**2, s**2)), ()),
    ("square", Equivalent(Lt(u, s), Lt(u**2, s**2)), ()),
    ("square", Equivalent(Eq(sqrt(a), b), Eq(a, b**2)), ()),
    ("square", Equivalent(Le(x, y), Le(x**2, y**2)), (Ge(x, 0), Ge(y, 0))),
    ("exp", Equivalent(Eq(x, y), Eq(exp(x), exp(y))), ()),
    ("exp", Equivalent(Gt(x, y), Gt(exp(x), exp(y))), ()),
    ("log", Equivalent(Eq(a, b), Eq(log(a), log(b))), ()),
    ("log", Equivalent(Le(a, b), Le(log(a), log(b))), ()),
    ("square of the difference", Equivalent(Eq(x, y), Eq((x - y) ** 2, 0)), ()),
    ("square of the difference", Equivalent(Ne(x, y), Ne((x - y) ** 2, 0)), ()),
]


@pytest.mark.parametrize(("function", "claim", "hypotheses"), INJECTED)
def test_an_injective_function_keeps_a_comparison(
    function: str, claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """Squares of sides ≥ 0, exp, logarithms of sides > 0, and what vanishes together."""
    assert shows(ByInjection(function), claim, *hypotheses)  # type: ignore[arg-type]


NOT_INJECTED: list[tuple[str, Proposition, tuple[Proposition, ...]]] = [
    ("square", Equivalent(Eq(x, y), Eq(x**2, y**2)), ()),
    ("square", Equivalent(Eq(x, u), Eq(x**2, u**2)), ()),
    ("square", Equivalent(Eq(u, x), Eq(u**2, x**2)), ()),
    ("square", Equivalent(Lt(x, y), Lt(x**2, y**2)), (Ge(x, 0),)),
    ("square", Equivalent(Eq(u, s), Lt(u**2, s**2)), ()),
    ("square", Equivalent(Lt(u, s), Lt(s**2, u**2)), ()),
    ("exp", Equivalent(Eq(x, y), Eq(exp(x), exp(-y))), ()),
    ("exp", Equivalent(Lt(x, y), Lt(exp(y), exp(x))), ()),
    ("exp", Equivalent(Lt(x, y), Le(exp(x), exp(y))), ()),
    ("log", Equivalent(Eq(x, y), Eq(log(x), log(y))), ()),
    ("log", Equivalent(Eq(u, s), Eq(log(u), log(s))), ()),
    ("log", Equivalent(Eq(x, a), Eq(log(x), log(a))), ()),
    ("exp", Equivalent(Eq(z, v), Eq(exp(z), exp(v))), ()),
    ("square of the difference", Equivalent(Eq(x, y), Eq((x + y) ** 2, 0)), ()),
    ("square of the difference", Equivalent(Lt(x, y), Lt((x - y) ** 2, 0)), ()),
    ("square of the difference", Equivalent(Le(x, y), Le((x - y) ** 2, 0)), ()),
]


@pytest.mark.parametrize(("function", "claim", "hypotheses"), NOT_INJECTED)
def test_what_is_no_injective_function(
    function: str, claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """A side of unknown sign, a turned order, another function."""
    assert not shows(ByInjection(function), claim, *hypotheses)  # type: ignore[arg-type]
    assert not shows(ByInjection(function, reverse=True), claim, *hypotheses)  # type: ignore[arg-type]


def test_each_side_from_the_other(shows: Callable[..., bool]) -> None:
    """P ⇔ Q needs both directions, P ⇒ Q the one."""
    by = ByHypothesis()
    assert shows(by, Implies(Eq(x, y), Eq(x**2, y**2)))
    assert not shows(by, Equivalent(Eq(x, y), Eq(x**2, y**2)))
    assert not shows(by, Implies(Eq(x**2, y**2), Eq(x, y)))
    assert shows(by, Implies(Gt(x, 1), Gt(x, 0)))
    assert not shows(by, Implies(Gt(x, 0), Gt(x, 1)))
    assert shows(by, Equivalent(Gt(x - y, 0), Gt(x, y)))
    assert shows(by, Implies(Eq(x, y), Eq(x * m, y * m)), Gt(m, 0))
    assert not shows(by, Eq(x, x))


def test_what_is_assumed_of_one_index_is_not_concluded_of_all(shows: Callable[..., bool]) -> None:
    """z_k = v_k ⇒ Σ z = Σ v is false; for all k it is true."""
    by = ByHypothesis()
    conclusion = Eq(Sum(z[k], k), Sum(v[k], k))
    assert not shows(by, Implies(Eq(z[i], v[i]), conclusion))
    assert shows(by, Implies(ForAll(k, Eq(z[k], v[k])), conclusion))
    assert not shows(by, Implies(conclusion, ForAll(k, Eq(z[k], v[k]))))


def test_moves_are_between_comparisons_only(shows: Callable[..., bool]) -> None:
    """Not between properties or quantified statements, and no single comparison."""
    for claim in (Equivalent(invertible(A), invertible(A)), Eq(x, x), Equivalent(ForAll(k, Eq(z[k], 0)), Eq(z, 0))):
        assert not shows(ByMultiplier(one), claim)
        assert not shows(ByInjection("exp"), claim)
