"""Inverses and determinants: what comes apart, and what must not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.language.constants import positive
from notesc.language.functions import det, diag, exp, identity, inv, log
from notesc.language.indexed import Product, Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq, Proposition, diagonal, invertible, orthogonal, positive_definite, symmetric
from notesc.language.terms import Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k, l, p, q = n.indices("i j k l p q")  # noqa: E741  # the index after k
x, c = note.scalar("x"), note.scalar("c")
a = note.scalar("a", domain=positive)
z = note.vector("z", n)
A, B, X, Y = note.matrix("A", n, n), note.matrix("B", n, n), note.matrix("X", n, d), note.matrix("Y", d, n)
S = note.matrix("S", n, n, properties=[symmetric])
Q = note.matrix("Q", n, n, properties=[orthogonal])
P = note.matrix("P", n, n, properties=[positive_definite])
L = note.matrix("L", n, n, properties=[diagonal])
G, H = note.matrix("G", 2, 2), note.matrix("H", 3, 3)

TRUE: list[tuple[object, object]] = [
    (inv(A @ B), inv(B) @ inv(A)),
    (inv(A.T), inv(A).T),
    (inv(inv(A)), A),
    (inv(-A), -inv(A)),
    (inv(c * A), inv(A) / c),
    (inv(A / c), c * inv(A)),
    (inv(identity(n)), identity(n)),
    (inv(Q), Q.T),
    (inv(Q @ A), inv(A) @ Q.T),
    (inv(diag(z)), diag(1 / z)),
    (inv(S), inv(S).T),
    (inv(X @ X.T), inv(X @ X.T).T),
    (inv(A) @ A, identity(n)),
    (A @ inv(A), identity(n)),
    (X.T @ inv(identity(n) + X @ X.T), inv(identity(d) + X.T @ X) @ X.T),
    (det(A @ B), det(B) * det(A)),
    (det(A.T), det(A)),
    (det(inv(A)), 1 / det(A)),
    (det(identity(n)), 1),
    (det(A @ A.T), det(A) ** 2),
    (log(det(a * P)), n * log(a) + log(det(P))),
    (log(det(P @ P)), 2 * log(det(P))),
    (det(diag(z)), Product(z[k], k)),
    (det(L), Product(L[k, k], k)),
    (det(diag(exp(z))), exp(Sum(z[k], k))),
    (det(diag(z) @ A), Product(z[k], k) * det(A)),
    (det(G), G[1, 1] * G[2, 2] - G[1, 2] * G[2, 1]),
    (det(H.T), det(H)),
    (det(c * H), c**3 * det(H)),
]


@pytest.mark.parametrize(("left", "right"), TRUE)
def test_what_comes_apart(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """Wherever both sides are defined."""
    assert are_equal(left, right)


FALSE: list[tuple[object, object, tuple[Proposition, ...]]] = [
    (inv(A @ B), inv(A) @ inv(B), (invertible(A), invertible(B))),
    (inv(A + B), inv(A) + inv(B), (invertible(A), invertible(B), invertible(A + B))),
    (inv(A), A.T, (invertible(A),)),
    (inv(A), inv(A).T, (invertible(A),)),
    (inv(A) @ A.T, identity(n), (invertible(A),)),
    (inv(A) @ B, B @ inv(A), (invertible(A),)),
    (inv(diag(z)), diag(z), (invertible(diag(z)),)),
    (det(A + B), det(A) + det(B), ()),
    (det(-A), -det(A), ()),
    (det(diag(z)), Sum(z[k], k), ()),
    (det(diag(z)), Product(z[k] ** 2, k), ()),
    (det(A), Product(A[k, k], k), ()),
    (det(S), Product(S[k, k], k), ()),
    (det(2 * A), 2 * det(A), ()),
    (det(A), 1, (orthogonal(A),)),
    (det(Q), 1, ()),
    (log(det(a * P)), log(a) + log(det(P)), ()),
    (det(X @ Y), det(Y @ X), ()),
    (det(G), G[1, 1] * G[2, 2] + G[1, 2] * G[2, 1], ()),
]


@pytest.mark.parametrize(("left", "right", "hypotheses"), FALSE)
def test_what_does_not_come_apart(
    left: Term, right: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """Each is false at some size, as the evaluator finds, and is not shown."""
    assert not are_equal(left, right, *hypotheses)
    assert agree(Claim(Eq(left, right), Context(hypotheses))).counterexample is not None


def test_products_of_matrices_that_are_not_square_stay_whole(are_equal: Callable[..., bool]) -> None:
    """inv(XᵀX) is not taken apart: X has no inverse."""
    assert not are_equal(inv(X.T @ X), identity(d))
    assert not are_equal(X @ inv(X.T @ X) @ X.T, identity(n), invertible(X.T @ X))
    assert are_equal(inv(X.T @ X) @ X.T @ X, identity(d), invertible(X.T @ X))


def test_a_symbolic_size_needs_a_positive_factor(are_equal: Callable[..., bool]) -> None:
    """det(c·A) = cⁿ det(A) is shown by way of exp(n log c) for c > 0 only."""
    assert are_equal(det(a * A), a**n * det(A))
    assert not are_equal(det(c * A), c * det(A))


def test_the_sum_over_a_diagonal_matrix_is_its_diagonal(are_equal: Callable[..., bool]) -> None:
    """Off the diagonal it vanishes."""
    assert are_equal(Sum(L[i, k], k), L[i, i])
    assert not are_equal(Sum(A[i, k], k), A[i, i])


PRODUCT = components(Sum(A[i, l] * B[l, j], l), i, j)


def test_an_inverse_is_not_contracted_with_a_label_that_its_other_end_holds(are_equal: Callable[..., bool]) -> None:
    """Σ A_pk B_kq (AB)⁻¹_qk sums k in both places: it is no entry of the identity."""
    total = Sum(A[p, k] * B[k, q] * inv(PRODUCT)[q, k], p, k, q)
    assert agree(Claim(Eq(total, 1), Context((invertible(PRODUCT),)))).counterexample is not None
    assert not are_equal(total, 1, invertible(PRODUCT))


def test_an_inverse_of_a_matrix_given_by_entries_is_contracted(are_equal: Callable[..., bool]) -> None:
    """Σ_k,q A_pk B_kq (AB)⁻¹_qj = δ_pj."""
    total = Sum(A[p, k] * B[k, q] * inv(PRODUCT)[q, j], k, q)
    assert are_equal(total, identity(n)[p, j], invertible(PRODUCT))


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_small_inverse_is_given_by_cofactors(size: int, are_equal: Callable[..., bool]) -> None:
    """At fixed places, by Cramer's rule; not transposed, and not with another sign."""
    matrix = note.matrix(f"F_{size}", size, size)
    assert are_equal(matrix @ inv(matrix), identity(size), invertible(matrix))
    assert are_equal(inv(matrix) @ matrix, identity(size), invertible(matrix))
    if size > 1:
        assert not are_equal(inv(matrix), inv(matrix).T, invertible(matrix))
        assert not are_equal(inv(matrix)[1, 2] * det(matrix), -inv(matrix)[2, 1] * det(matrix), invertible(matrix))
