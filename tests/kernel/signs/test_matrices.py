"""Properties of matrices from their structure, with near misses that have counterexamples."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Claim, Context, Lemma
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.matrices import Matrices
from notesc.language.constants import nonnegative, positive
from notesc.language.functions import det, diag, exp, identity, inv, norm, outer, sigmoid
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import (
    Eq,
    Ge,
    Gt,
    HasProperty,
    Le,
    Ne,
    Proposition,
    diagonal,
    invertible,
    orthogonal,
    positive_definite,
    positive_semidefinite,
    symmetric,
)

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
c = note.scalar("c")
a, u = note.scalar("a", domain=positive), note.scalar("u", domain=nonnegative)
z, v, w = note.vector("z", n), note.vector("v", n), note.vector("w", d)
q, g = note.vector("q", n, domain=positive), note.vector("g", n, domain=nonnegative)
A, B, X = note.matrix("A", n, n), note.matrix("B", n, n), note.matrix("X", n, d)
S = note.matrix("S", n, n, properties=[symmetric])
P, R = (note.matrix(name, n, n, properties=[positive_definite]) for name in "PR")
C = note.matrix("C", n, n, properties=[positive_semidefinite])
Q = note.matrix("Q", n, n, properties=[orthogonal])
L = note.matrix("L", n, n, properties=[diagonal])

Case = tuple[HasProperty, tuple[Proposition, ...]]
KNOWN: list[Case] = [
    (positive_definite(identity(n)), ()),
    (positive_definite(P), ()),
    (positive_definite(P + C), ()),
    (positive_definite(C + P), ()),
    (positive_definite(P + R), ()),
    (positive_definite(a * P), ()),
    (positive_definite(P / a), ()),
    (positive_definite(inv(P)), ()),
    (positive_definite(P.T), ()),
    (positive_definite(diag(q)), ()),
    (positive_definite(X.T @ X), (invertible(X.T @ X),)),
    (positive_definite(X.T @ X + a * identity(d)), ()),
    (positive_definite(2 * X.T @ X), (invertible(X.T @ X),)),
    (positive_definite(X.T @ P @ X), (invertible(X.T @ X),)),
    (positive_definite(X.T @ diag(q) @ X + a * identity(d)), ()),
    (positive_definite(A.T @ A), (invertible(A),)),
    (positive_definite(A.T @ P @ A), (invertible(A),)),
    (positive_definite(A), (positive_definite(A),)),
    (positive_definite(C), (invertible(C),)),
    (positive_definite(Sum(q[k] * P, k)), ()),
    (positive_semidefinite(X @ X.T), ()),
    (positive_semidefinite(X.T @ X), ()),
    (positive_semidefinite(z @ z.T), ()),
    (positive_semidefinite(outer(z, z)), ()),
    (positive_semidefinite(diag(g)), ()),
    (positive_semidefinite(u * C), ()),
    (positive_semidefinite(A.T @ C @ A), ()),
    (positive_semidefinite(Sum(q[k] * (z @ z.T), k)), ()),
    (positive_semidefinite(X.T @ diag(sigmoid(z) * (1 - sigmoid(z))) @ X), ()),
    (invertible(A @ B), (invertible(A), invertible(B))),
    (invertible(A.T), (invertible(A),)),
    (invertible(inv(A)), (invertible(A),)),
    (invertible(c * A), (invertible(A), Ne(c, 0))),
    (invertible(A), (Ne(det(A), 0),)),
    (invertible(A), (Gt(det(A), 0),)),
    (invertible(diag(q)), ()),
    (invertible(Q), ()),
    (invertible(X.T @ X + a * identity(d)), ()),
    (symmetric(X.T @ X), ()),
    (symmetric(A + A.T), ()),
    (symmetric(S @ S), ()),
    (symmetric(inv(S)), (invertible(S),)),
    (symmetric(A @ S @ A.T), ()),
    (orthogonal(Q), ()),
    (orthogonal(Q.T), ()),
    (orthogonal(Q @ Q), ()),
    (orthogonal(identity(n) - 2 * z @ z.T), (Eq(z.T @ z, 1),)),
    (diagonal(diag(z)), ()),
    (diagonal(identity(n)), ()),
]


def knows(case: HasProperty, hypotheses: tuple[Proposition, ...]) -> bool:
    return Matrices(Signs(Context(hypotheses))).has(case.property, case.operand)


@pytest.mark.parametrize(("case", "hypotheses"), KNOWN)
def test_a_property_that_is_known(case: HasProperty, hypotheses: tuple[Proposition, ...]) -> None:
    """The structure or a hypothesis shows it, and the evaluator finds nothing against it."""
    assert knows(case, hypotheses)
    assert agree(Claim(case, Context(hypotheses))).counterexample is None


NOT_KNOWN: list[Case] = [
    (positive_definite(X @ X.T), (invertible(X.T @ X),)),
    (positive_definite(X.T @ X), ()),
    (positive_definite(A.T @ A), ()),
    (positive_definite(A @ A), (invertible(A),)),
    (positive_definite(A.T @ B), (invertible(A), invertible(B))),
    (positive_definite(A + B), (invertible(A), invertible(B))),
    (positive_definite(P - R), ()),
    (positive_definite(P @ R), ()),
    (positive_definite(c * P), ()),
    (positive_definite(-P), ()),
    (positive_definite(u * P), ()),
    (positive_definite(P + A), ()),
    (positive_definite(C + C), ()),
    (positive_definite(S), (invertible(S),)),
    (positive_definite(S), (Gt(det(S), 0),)),
    (positive_definite(diag(g)), ()),
    (positive_definite(diag(z)), ()),
    (positive_definite(z @ z.T), (Ne(z, 0),)),
    (positive_definite(Q), ()),
    (positive_definite(A @ P @ A), (invertible(A),)),
    (positive_definite(Sum(z[k] * P, k)), ()),
    (positive_definite(X.T @ C @ X), (invertible(X.T @ X),)),
    (positive_semidefinite(A), ()),
    (positive_semidefinite(S @ S.T - P), ()),
    (positive_semidefinite(S), ()),
    (positive_semidefinite(z @ v.T), ()),
    (positive_semidefinite(outer(z, v)), ()),
    (positive_semidefinite(A @ A), ()),
    (positive_semidefinite(A.T @ B @ A), ()),
    (positive_semidefinite(c * C), ()),
    (positive_semidefinite(diag(z)), ()),
    (positive_semidefinite(P @ C), ()),
    (invertible(A), ()),
    (invertible(A + B), (invertible(A), invertible(B))),
    (invertible(A @ B), (invertible(A),)),
    (invertible(X @ X.T), (invertible(X.T @ X),)),
    (invertible(C), ()),
    (invertible(diag(z)), ()),
    (invertible(z @ z.T), ()),
    (invertible(P - identity(n)), ()),
    (symmetric(A), ()),
    (symmetric(A @ S), ()),
    (symmetric(S @ P), ()),
    (orthogonal(A), (invertible(A),)),
    (orthogonal(2 * Q), ()),
    (orthogonal(Q + Q), ()),
    (orthogonal(identity(n) - z @ z.T), (Eq(z.T @ z, 1),)),
    (diagonal(A), ()),
    (diagonal(S), ()),
]


@pytest.mark.parametrize(("case", "hypotheses"), NOT_KNOWN)
def test_a_property_that_is_not_known(case: HasProperty, hypotheses: tuple[Proposition, ...]) -> None:
    """Each near miss has a counterexample."""
    assert not knows(case, hypotheses)
    assert agree(Claim(case, Context(hypotheses))).counterexample is not None


def test_a_quadratic_form_that_is_never_negative_shows_a_semidefinite_matrix() -> None:
    """By a fact about a column of which nothing is assumed, for a symmetric matrix."""

    def known(matrix: object, statement: Proposition, *hypotheses: Proposition) -> bool:
        context = Context(hypotheses, (Lemma("fact", statement, ()),))
        return Matrices(Signs(context)).has(positive_semidefinite(matrix).property, matrix)  # type: ignore[arg-type]

    assert known(S, Ge(v.T @ S @ v, 0))
    assert known(S, Le(0, v.T @ S @ v))
    assert not known(S, Ge(v.T @ S @ v, 0), Ne(v, 0))
    assert not known(S, Ge(v.T @ S @ v, 0), Eq(v.T @ z, 0))
    assert not known(S, Ge(q.T @ S @ q, 0))
    assert not known(A, Ge(v.T @ A @ v, 0))
    assert not known(S, Le(v.T @ S @ v, 0))
    assert not known(S, Ge(v.T @ S @ z, 0))
    assert not known(S, Ge(v.T @ S @ v, -1))
    assert not known(v @ v.T - S, Ge(v.T @ (v @ v.T - S) @ v, 0))


def test_a_quadratic_form_is_positive_for_a_definite_matrix_away_from_zero() -> None:
    """≥ 0 for a semidefinite one; nothing for two different vectors."""
    matrices = Matrices(Signs(Context((Ne(v, 0), Ne(A @ z, 0)))))
    assert matrices.quadratic_form(v.T @ P @ v).is_positive
    assert matrices.quadratic_form(v.T @ v).is_positive
    assert matrices.quadratic_form(z.T @ A.T @ A @ z).is_positive
    assert not matrices.quadratic_form(v.T @ C @ v).is_positive
    assert matrices.quadratic_form(v.T @ C @ v).is_nonnegative
    assert not matrices.quadratic_form(z.T @ P @ z).is_positive
    assert matrices.quadratic_form(w.T @ X.T @ X @ w).is_nonnegative
    for term in (v.T @ P @ z, v.T @ A @ v, v.T @ S @ v, exp(norm(v))):
        assert matrices.quadratic_form(term).lower is None


def test_what_is_singular_at_few_points_is_not_invertible() -> None:
    """0·A; a diagonal that is not zero as a whole."""
    assert not knows(invertible(diag(z)), (Ne(z, 0),))
    assert not knows(invertible(c * A), (invertible(A),))


def test_a_hypothesis_about_another_index_is_not_used() -> None:
    """A property that holds for the matrix at every k is not one of another matrix."""
    at_k = components(z[k] * A[i, j], i, j)
    assert not knows(invertible(components(v[k] * A[i, j], i, j)), (invertible(at_k),))
    assert knows(invertible(at_k), (invertible(at_k),))
