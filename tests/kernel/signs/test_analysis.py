"""Signs from hypotheses and facts: what follows is known, what nearly follows is not."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Claim, Context, Lemma
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.signs.analysis import Signs
from notesc.language.constants import nonnegative, positive
from notesc.language.functions import det, exp, inv, log, norm, sigmoid
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
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
    positive_semidefinite,
)
from notesc.language.terms import Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
x, y, m = note.scalar("x"), note.scalar("y"), note.scalar("m")
a, b = note.scalar("a", domain=positive), note.scalar("b", domain=positive)
u = note.scalar("u", domain=nonnegative)
z, v, w = note.vector("z", n), note.vector("v", n), note.vector("w", d)
q = note.vector("q", n, domain=positive)
A, X = note.matrix("A", n, n), note.matrix("X", n, d)
P = note.matrix("P", n, n, properties=[positive_definite])
mean = Sum(z[k], k) / n
spread = Sum((z[k] - mean) ** 2, k)

POSITIVE: list[tuple[Term, tuple[Proposition, ...]]] = [
    (x, (Gt(x, 0),)),
    (x - y, (Gt(x, y),)),
    (2 * x - 2 * y, (Lt(y, x),)),
    (a * x - a * y, (Gt(x, y),)),
    (x - y + u, (Gt(x, y),)),
    (x - y + m**2, (Gt(x, y),)),
    (x, (Gt(x, 3),)),
    (x - 2, (Ge(x, 3),)),
    (5 - x, (Le(x, 4),)),
    (z[i], (ForAll(k, Gt(z[k], 0)),)),
    (Sum(z[k], k), (ForAll(k, Gt(z[k], 0)),)),
    (z.T @ A @ z, (positive_definite(A), Ne(z, 0))),
    (det(A), (positive_definite(A),)),
    (det(P), ()),
    (norm(z), (Ne(z, 0),)),
    (spread, (Gt(spread, 0),)),
    (spread / n, (Gt(spread, 0),)),
    (sigmoid(x) * (1 - sigmoid(x)) * a, ()),
    (n * a / b - 0 * x, ()),
    (exp(x) * (x - y), (Gt(x, y),)),
]


@pytest.mark.parametrize(("term", "hypotheses"), POSITIVE)
def test_what_is_known_to_be_positive(term: Term, hypotheses: tuple[Proposition, ...]) -> None:
    """By a hypothesis, a multiple of it, or something that is ≥ 0 besides."""
    assert Signs(Context(hypotheses)).is_positive(term)
    assert agree(Claim(Gt(term, 0), Context(hypotheses))).counterexample is None


NOT_POSITIVE: list[tuple[Term, tuple[Proposition, ...]]] = [
    (x, (Ge(x, 0),)),
    (x, (Gt(y, 0),)),
    (x, (Gt(x, -1),)),
    (x - y, (Gt(y, x),)),
    (x - y, (Ge(x, y),)),
    (x - y - u, (Gt(x, y),)),
    (m * x - m * y, (Gt(x, y),)),
    (x * y, (Gt(x, 0),)),
    (x**2, ()),
    (u, ()),
    (u + x**2, ()),
    (z[i], (Gt(z[k], 0),)),
    (z[i], (Gt(z[1], 0),)),
    (Sum(z[k], k), (Gt(z[k], 0),)),
    (z[i], (Gt(Sum(z[k], k), 0),)),
    (z.T @ A @ z, (positive_definite(A),)),
    (z.T @ A @ z, (positive_semidefinite(A), Ne(z, 0))),
    (z.T @ A @ v, (positive_definite(A), Ne(z, 0), Ne(v, 0))),
    (norm(z), ()),
    (norm(z), (Ne(v, 0),)),
    (det(A), (invertible(A),)),
    (spread, ()),
    (Sum(q[k] * z[k], k), ()),
    (a - b, ()),
    (-x, (Gt(x, 0),)),
]


@pytest.mark.parametrize(("term", "hypotheses"), NOT_POSITIVE)
def test_what_is_not_known_to_be_positive(term: Term, hypotheses: tuple[Proposition, ...]) -> None:
    """Each has a counterexample, or is 0 somewhere."""
    assert not Signs(Context(hypotheses)).is_positive(term)
    assert agree(Claim(Gt(term, 0), Context(hypotheses))).counterexample is not None


NONZERO: list[tuple[Term, tuple[Proposition, ...]]] = [
    (x, (Ne(x, 0),)),
    (x - y, (Ne(y, x),)),
    (2 * x - 2 * y, (Ne(x, y),)),
    (x, (Lt(x, 0),)),
    (x * y, (Ne(x, 0), Gt(y, 0))),
    (x**3 * a, (Ne(x, 0),)),
    (1 / x, ()),
    (z[i], (ForAll(k, Ne(z[k], 0)),)),
    (det(A), (invertible(A),)),
    (det(A) * exp(x), (invertible(A),)),
    (det(A @ P), (invertible(A),)),
    (det(inv(A)), (invertible(A),)),
    (x * (x + 1), (Ne(x, 0), Ne(x, -1))),
    (x**2 - y**2, (Ne(x, y), Ne(x + y, 0))),
    (x**2 * z[i] - 2 * x * z[i] + z[i], (Ne(x, 1), ForAll(k, Ne(z[k], 0)))),
    (x * Sum(z[k], k) + y * Sum(z[k], k), (Ne(x, -y), Ne(Sum(z[k], k), 0))),
    (log(a * b), (Ne(a * b, 1),)),
    (exp(x) - exp(2 * y), (Ne(x, 2 * y),)),
]


@pytest.mark.parametrize(("term", "hypotheses"), NONZERO)
def test_what_is_known_not_to_be_zero(term: Term, hypotheses: tuple[Proposition, ...]) -> None:
    """By a hypothesis, as a product of such, or as the determinant of an invertible matrix."""
    assert Signs(Context(hypotheses)).is_nonzero(term)


def test_values_of_an_injective_function_need_different_arguments() -> None:
    """That neither argument is 0 does not tell them apart."""
    assert not Signs(Context((Ne(x, 0), Ne(y, 0)))).is_nonzero(exp(x) - exp(y))


NOT_NONZERO: list[tuple[Term, tuple[Proposition, ...]]] = [
    (x, ()),
    (x - 1, (Ne(x, 0),)),
    (x - y, (Ge(x, y),)),
    (x * y, (Ne(x, 0),)),
    (z[i], (Ne(z[k], 0),)),
    (Sum(z[k], k), (ForAll(k, Ne(z[k], 0)),)),
    (det(A), ()),
    (det(X.T @ X), ()),
    (det(A + P), (invertible(A),)),
    (x * (x + 1), (Ne(x, 0), Ne(x, 1))),
    (x**2 - y**2, (Ne(x, y),)),
    (x * Sum(z[k], k) + Sum(y * z[k], k), (Ne(x + y, 0),)),
    (log(a * b), (Ne(a, 1), Ne(b, 1))),
]


@pytest.mark.parametrize(("term", "hypotheses"), NOT_NONZERO)
def test_what_may_be_zero(term: Term, hypotheses: tuple[Proposition, ...]) -> None:
    """A sum of nonzero numbers, another index, one entry of a vector that is not zero."""
    assert not Signs(Context(hypotheses)).is_nonzero(term)
    assert agree(Claim(Ne(term, 0), Context(hypotheses))).counterexample is not None


def test_nonnegative_is_asked_for_itself() -> None:
    """Squares, sums of squares with positive weights, and ≥ hypotheses."""
    signs = Signs(Context((Ge(x, y),)))
    for term in (x - y, (x - y) * a, m**2, Sum(q[k] * z[k] ** 2, k), u * a, x - y + m**2, norm(z) - 0, spread):
        assert signs.is_nonnegative(term), repr(term)
    for term in (x, y - x, x * y, Sum(z[k], k), m**3, -u, u - a):
        assert not signs.is_nonnegative(term), repr(term)


def test_a_vector_is_not_zero_by_a_hypothesis_up_to_sign() -> None:
    """z ≠ 0 and v ≠ z; nothing follows from another vector, or from one entry's index."""
    signs = Signs(Context((Ne(z, 0), Ne(v, z))))
    assert signs.is_nonzero_vector(z)
    assert signs.is_nonzero_vector(-z)
    assert signs.is_nonzero_vector(z - v)
    assert not signs.is_nonzero_vector(v)
    assert not signs.is_nonzero_vector(z + v)
    assert not signs.is_nonzero_vector(w)


def test_facts_give_signs_for_every_index() -> None:
    """A fact z_k > 0 for free k says it of every entry; unless a hypothesis speaks of k."""
    lemma = Lemma("fact", Gt(z[k], 0))
    assert Signs(Context((), (lemma,))).is_nonzero(z[i])
    assert not Signs(Context((Eq(v[k], 0),), (lemma,))).is_nonzero(z[i])


def test_what_is_zero_at_few_points_may_be_zero() -> None:
    """1 - 1; an entry of a vector that is not zero as a whole."""
    assert not Signs(Context((Ne(z, 0),))).is_nonzero(z[i])
    assert not Signs(Context((Ne(x, 0), Ne(y, 0)))).is_nonzero(x + y)


def test_a_bound_index_is_none_of_the_hypotheses() -> None:
    """z_k > 0 for the free k does not make the sum over a bound k positive."""
    signs = Signs(Context((Gt(z[k], 0),)))
    assert signs.is_positive(z[k])
    assert not signs.is_positive(Sum(z[k], k))
    assert not signs.is_nonnegative(Sum(z[k], k))


def test_greater_is_asked_strictly_or_not() -> None:
    """x ≥ y gives x + 1 > y and x ≥ y, but not x > y."""
    signs = Signs(Context((Ge(x, y),)))
    assert signs.exceeds(x, y, strict=False)
    assert not signs.exceeds(x, y, strict=True)
    assert signs.exceeds(x + a, y, strict=True) or signs.exceeds(x + 1, y, strict=False)
