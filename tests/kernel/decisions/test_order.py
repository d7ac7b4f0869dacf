"""Inequalities by signs, monotonicity, squares and tangents: each side condition has a claim that fails without it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from notesc.kernel.evidence import ByMonotonicity, BySign, BySquares, BySquaring, ByTangents, Square, Tangent
from notesc.language.arithmetic import as_term
from notesc.language.constants import nonnegative, positive
from notesc.language.functions import exp, log, norm, sigmoid, sqrt, tanh
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    And,
    Eq,
    ForAll,
    Ge,
    Gt,
    Le,
    Lt,
    Ne,
    Proposition,
    invertible,
    positive_definite,
)

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
r = d.index("r")
x, y, m, t = note.scalar("x"), note.scalar("y"), note.scalar("m"), note.scalar("t")
a, b, c = (note.scalar(name, domain=positive) for name in "abc")
u = note.scalar("u", domain=nonnegative)
z, v = note.vector("z", n), note.vector("v", n)
p, q = note.vector("p", n, domain=positive), note.vector("q", n, domain=positive)
A = note.matrix("A", n, n)

Case = tuple[Proposition, tuple[Proposition, ...]]


def cases(*items: Case | Proposition) -> list[Case]:
    return [item if isinstance(item, tuple) else (item, ()) for item in items]


# ---- signs --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "hypotheses"),
    cases(
        Ge(x**2, 0),
        Le(0, x**2 + u),
        Gt(exp(x), 0),
        Lt(sigmoid(x), 1),
        Gt(p, 0),
        Ge(z * z, 0),
        Ne(a, 0),
        (Ne(x, y), (Gt(x, y),)),
        (Ne(z, v), (Ne(v, z),)),
        (Lt(x, y), (Gt(y, x),)),
        (Le(x, y), (Gt(y, x),)),
        (And(Gt(a, 0), Gt(b, 0)), ()),
        ForAll(k, Gt(p[k], 0)),
        (positive_definite(A.T @ A), (invertible(A),)),
    ),
)
def test_signs_show(claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]) -> None:
    """From structure, domains and hypotheses; entry by entry for vectors."""
    assert shows(BySign(), claim, *hypotheses)


@pytest.mark.parametrize(
    ("claim", "hypotheses"),
    cases(
        Gt(x**2, 0),
        Lt(x, x),
        Ge(x, 0),
        Gt(z, 0),
        Ge(z, -1),
        Ne(x, 0),
        Ne(z, 0),
        Eq(x, x),
        (Lt(x, y), (Ge(y, x),)),
        (Lt(y, x), (Gt(y, x),)),
        (Ne(x, y), (Ge(x, y),)),
        (Gt(z, 0), (Gt(z[i], 0),)),
        (Gt(z, 0), (Gt(z[1], 0),)),
        (ForAll(k, Gt(z[k], 0)), (Gt(z[k], 0),)),
        And(Gt(a, 0), Gt(x, 0)),
        (positive_definite(A.T @ A), ()),
        (Gt(x, 0), (Gt(y, 0),)),
    ),
)
def test_signs_do_not_show(claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]) -> None:
    """Strictness, one entry for all, one factor of unknown sign, an equation."""
    assert not shows(BySign(), claim, *hypotheses)


# ---- monotonicity ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "hypotheses"),
    cases(
        (Lt(exp(x), exp(y)), (Lt(x, y),)),
        (Le(log(a), log(b)), (Le(a, b),)),
        (Lt(sqrt(a), sqrt(b)), (Lt(a, b),)),
        (Lt(tanh(x), tanh(y)), (Lt(x, y),)),
        (Le(-y, -x), (Le(x, y),)),
        (Lt(x + m, y + t), (Lt(x, y), Le(m, t))),
        (Lt(x + m, y + t), (Le(x, y), Lt(m, t))),
        (Lt(x - t, y - m), (Lt(x, y), Le(m, t))),
        (Le(u * x, u * y), (Le(x, y),)),
        (Lt(a * x, a * y), (Lt(x, y),)),
        (Le(x / a, y / a), (Le(x, y),)),
        (Le(m * y, m * x), (Le(x, y), Le(m, 0))),
        (Le(Sum(p[k] * tanh(z[k]), k), Sum(p[k] * 1, k)), ()),
        (Lt(Sum(p[k] * tanh(z[k]), k), Sum(p[k] * 1, k)), ()),
        (Le(Sum(p[k] * log(q[k] / p[k]), k), Sum(p[k] * (q[k] / p[k] - 1), k)), ()),
        (Le(x - u, y), (Le(x, y),)),
        (Lt(x - a, y), (Le(x, y),)),
        (Lt(x, y + a), (Le(x, y),)),
        (Le(log(a), a - 1), ()),
        (Le(x + 1, exp(x)), ()),
        (Le(p[i], Sum(p[k], k)), ()),
        (Le(exp(z[i]), Sum(exp(z[k]), k)), ()),
    ),
)
def test_monotonicity_shows(
    claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """Each part moves in the direction that its place allows."""
    assert shows(ByMonotonicity(), claim, *hypotheses)


@pytest.mark.parametrize("relation", [Le, Lt])
def test_an_inequality_of_entries_is_one_of_weighted_sums(
    relation: Callable[..., Proposition], shows: Callable[..., bool]
) -> None:
    """Σ p z ≤ Σ p v when z_k ≤ v_k for every k, and p > 0."""
    claim = relation(Sum(p[k] * z[k], k), Sum(p[k] * v[k], k))
    assert shows(ByMonotonicity(), claim, ForAll(k, relation(z[k], v[k])))


@pytest.mark.parametrize(
    ("claim", "hypotheses"),
    cases(
        (Le(exp(y), exp(x)), (Le(x, y),)),
        (Lt(exp(x), exp(y)), (Le(x, y),)),
        (Le(exp(x), tanh(y)), (Le(x, y),)),
        (Lt(m * y, m * x), (Lt(x, y), Le(m, 0))),
        (Le(x**2, y**2), (Le(x, y),)),
        (Le(-x, -y), (Le(x, y),)),
        (Lt(x + m, y + t), (Le(x, y), Le(m, t))),
        (Le(x - m, y - t), (Le(x, y), Le(m, t))),
        (Le(m * x, m * y), (Le(x, y),)),
        (Lt(u * x, u * y), (Lt(x, y),)),
        (Le(x / m, y / m), (Le(x, y),)),
        (Le(m * x, m * y), (Le(x, y), Le(m, 0))),
        (Le(a / x, a / y), (Le(x, y),)),
        (Le(Sum(v[k] * z[k], k), Sum(v[k] * p[k], k)), (ForAll(k, Le(z[k], p[k])),)),
        (Le(Sum(z[k], k), Sum(v[k], k)), (Le(z[k], v[k]),)),
        (Lt(Sum(p[k] * z[k], k), Sum(p[k] * v[k], k)), (ForAll(k, Le(z[k], v[k])),)),
        (Le(Sum(z[k] * log(q[k] / p[k]), k), Sum(z[k] * (q[k] / p[k] - 1), k)), ()),
        (Le(x - m, y), (Le(x, y),)),
        (Le(x, y + m), (Le(x, y),)),
        (Lt(x - u, y), (Le(x, y),)),
        (Lt(log(a), a - 1), ()),
        (Lt(x + 1, exp(x)), ()),
        (Ge(log(a), a - 1), ()),
        (Le(log(a), b - 1), ()),
        (Lt(p[i], Sum(p[k], k)), ()),
        (Le(z[i], Sum(z[k], k)), ()),
        (Le(p[i], Sum(q[k], k)), ()),
        (Le(x, Sum(p[k], k)), ()),
        (Le(p[1], Sum(q[k], k)), ()),
        (Le(Sum(p[k], k), p[i]), ()),
        (Eq(x, x), ()),
        (Ne(x, y), (Lt(x, y),)),
    ),
)
def test_monotonicity_does_not_show(
    claim: Proposition, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """The wrong direction, a factor of unknown sign, strictness from ≤, one index for all."""
    assert not shows(ByMonotonicity(), claim, *hypotheses)


# ---- squares and tangents ------------------------------------------------------------------------------------------


def test_a_sum_of_squares_shows_a_weak_inequality(shows: Callable[..., bool]) -> None:
    """x² + y² - 2xy = (x - y)²; with sums over indices."""
    one = Fraction(1)
    assert shows(BySquares((Square(one, x - y),)), Ge(x**2 + y**2, 2 * x * y))
    assert shows(BySquares((Square(one, x - y),)), Le(2 * x * y, x**2 + y**2))
    assert shows(
        BySquares((Square(Fraction(1, 2), z[k] - v[k], (k,)),)),
        Ge(norm(z) ** 2 + norm(v) ** 2, 2 * z.T @ v + norm(z - v) ** 2 / 2),
    )


def test_what_is_no_sum_of_squares(shows: Callable[..., bool]) -> None:
    """Negative or zero weights, another gap, a strict order, an equation, no squares at all, an undefined root."""
    claim = Ge(x**2 + y**2, 2 * x * y)
    one = Fraction(1)
    assert not shows(BySquares((Square(one, x + y),)), claim)
    assert not shows(BySquares((Square(2 * one, x - y),)), claim)
    assert not shows(BySquares(()), Ge(x, x))
    assert not shows(BySquares((Square(-one, x),)), Ge(-(x**2), 0))
    assert not shows(BySquares((Square(0 * one, x),)), Ge(as_term(0), 0))
    assert not shows(BySquares((Square(one, x - y),)), Gt(x**2 + y**2, 2 * x * y))
    assert not shows(BySquares((Square(one, x - y),)), Eq(x**2 + y**2 - 2 * x * y, 0))
    assert not shows(BySquares((Square(one, x - y),)), Le(x**2 + y**2, 2 * x * y))
    assert not shows(BySquares((Square(one, sqrt(x)),)), Ge(x, 0))
    assert not shows(BySquares((Square(one, z[k]),)), Ge(norm(z) ** 2, 0))


def test_tangents_show_bounds_of_logarithms(shows: Callable[..., bool]) -> None:
    """Gibbs: Σ p log(q/p) ≤ Σ (q - p), with the tangent at q_k/p_k and weight p_k."""
    gibbs = Le(Sum(p[k] * log(q[k] / p[k]), k), Sum(q[k] - p[k], k))
    assert shows(ByTangents((Tangent(p[k], q[k] / p[k], (k,)),)), gibbs)
    assert shows(ByTangents((Tangent(as_term(1), a),)), Le(log(a), a - 1))
    assert shows(ByTangents((Tangent(a, exp(x)),)), Ge(a * exp(x) - a * x, a))


def test_what_is_no_tangent(shows: Callable[..., bool]) -> None:
    """A weight or a point of unknown sign, another gap, a strict order, a sum over an index with a hypothesis."""
    one = as_term(1)
    assert not shows(ByTangents((Tangent(x, a),)), Le(x * log(a), x * (a - 1)))
    assert not shows(ByTangents((Tangent(one, x),)), Le(log(x), x - 1))
    assert not shows(ByTangents((Tangent(one, a),)), Le(log(a), a - 2))
    assert not shows(ByTangents((Tangent(one, a),)), Lt(log(a), a - 1))
    assert not shows(ByTangents((Tangent(one, a),)), Ge(log(a), a - 1))
    assert not shows(ByTangents(()), Le(x, x))
    over = ByTangents((Tangent(z[k], q[k], (k,)),))
    claim = Le(Sum(z[k] * log(q[k]), k), Sum(z[k] * (q[k] - 1), k))
    assert not shows(over, claim)
    assert not shows(over, claim, Ge(z[k], 0))


def test_equal_squares_of_nonnegative_sides(shows: Callable[..., bool]) -> None:
    """√(x²) is not x; √a√b is √(ab); only scalars, and only equations."""
    assert shows(BySquaring(), Eq(sqrt(a) * sqrt(b), sqrt(a * b)))
    assert shows(BySquaring(), Eq(norm(2 * z), 2 * norm(z)))
    assert not shows(BySquaring(), Eq(sqrt(x**2), x))
    assert not shows(BySquaring(), Eq(x, -x))
    assert not shows(BySquaring(), Eq(-sqrt(a) * sqrt(b), sqrt(a * b)))
    assert not shows(BySquaring(), Eq(norm(2 * z), norm(z)))
    assert not shows(BySquaring(), Le(norm(2 * z), 2 * norm(z)))
    assert not shows(BySquaring(), Eq(z, z))
