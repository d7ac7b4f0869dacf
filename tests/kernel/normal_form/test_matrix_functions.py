"""Functions of matrices in the normal form, each rule with composed arguments, and what it must not be taken for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.language.arithmetic import as_term
from notesc.language.calculus import D, grad
from notesc.language.constants import positive
from notesc.language.functions import (
    adj,
    det,
    diag,
    eigenvalues,
    eigenvectors,
    exp,
    expm,
    identity,
    inv,
    log,
    matrix_power,
    norm,
    nuclear_norm,
    pinv,
    singular_values,
    spectral_norm,
    tr,
)
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    Eq,
    invertible,
    orthogonal,
    positive_definite,
    positive_semidefinite,
    symmetric,
)
from notesc.language.terms import Proposition, Term

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
i, j, k = n.indices("i j k")
s, t, x = note.scalar("s"), note.scalar("t"), note.scalar("x")
c = note.scalar("c", domain=positive)
v = note.vector("v", n)
A, B, C = (note.matrix(name, n, n) for name in "ABC")
G = note.matrix("G", n, n, properties=(invertible,))
S = note.matrix("S", n, n, properties=(symmetric,))
P = note.matrix("P", n, n, properties=(positive_definite,))
N = note.matrix("N", n, n, properties=(positive_semidefinite,))
Q = note.matrix("Q", n, n, properties=(orthogonal,))
X, Y = note.matrix("X", m, n), note.matrix("Y", n, m)
K = note.matrix("K", 2, 2)
I = identity(n)  # noqa: E741  # as mathematics writes it
tall, wide = invertible(X.T @ X), invertible(X @ X.T)
commuting = Eq(A @ B, B @ A)
total, product = A + B, A @ B

EQUAL: list[tuple[Term, object, tuple[Proposition, ...]]] = [
    # powers
    (total @ matrix_power(total, k), matrix_power(total, k + 1), ()),
    (A @ matrix_power(total, k) + B @ matrix_power(total, k), matrix_power(B + A, k) @ (A + B), ()),
    (matrix_power(X @ Y, k + 1) @ X, X @ Y @ matrix_power(X @ Y, k) @ X, ()),
    (matrix_power(product.T, k), matrix_power(product, k).T, ()),
    (matrix_power(matrix_power(total, j), k), matrix_power(total, k * j), ()),
    (inv(matrix_power(G, k)) @ matrix_power(G, k + 1), G, ()),
    (matrix_power(Q @ A @ Q.T, k), Q @ matrix_power(A, k) @ Q.T, ()),
    (matrix_power(2 * A, 3), 8 * A @ A @ A, ()),
    (det(matrix_power(total, 2)), det(total) ** 2, ()),
    (grad(tr(matrix_power(A @ A, k)), A), 2 * k * (matrix_power(A @ A, k - 1) @ A).T, ()),
    (matrix_power(total @ total, k), matrix_power(A + B, 2 * k), ()),
    (matrix_power(A, k + 1), A, (Eq(A @ A, A),)),
    (expm(t * A), I + (exp(t) - 1) * A, (Eq(A @ A, A),)),
    (expm(t * A), I + t * A, (Eq(A @ A, 0 * A),)),
    (expm(t * X @ pinv(X)) @ X, exp(t) * X, ()),
    # the adjugate
    (total @ adj(total), det(total) * I, ()),
    (adj(A @ G), det(G) * inv(G) @ adj(A), ()),
    (D(det(A + t**2 * B), t), 2 * t * tr(adj(A + t**2 * B) @ B), ()),
    (adj(K + K.T) @ (K + K.T), det(K + K.T) * identity(2), ()),
    # the pseudo-inverse
    ((X @ Y) @ pinv(X @ Y) @ X @ Y, X @ Y, ()),
    (pinv(total) @ total @ pinv(total), pinv(total), ()),
    (X.T @ X @ pinv(X), X.T, ()),
    (pinv(X) @ pinv(X).T @ X.T, pinv(X), ()),
    (pinv(3 * X.T), pinv(X).T / 3, ()),
    (pinv(X) @ (X @ Y @ X), Y @ X, (tall,)),
    (pinv(X @ pinv(X)), X @ pinv(X), ()),
    (pinv(Q @ Y), pinv(Y) @ Q.T, ()),
    (tr(pinv(X @ Y) @ X @ Y), tr(X @ Y @ pinv(X @ Y)), ()),
    # the exponential
    (expm(s * total) @ expm(t * total), expm((s + t) * (B + A)), ()),
    (expm(total - 2 * A), expm(B) @ expm(-A), (commuting,)),
    (D(expm((t**2 + 1) * total), t), 2 * t * total @ expm((t**2 + 1) * total), ()),
    (grad(tr(expm(A @ A)), A), 2 * (A @ expm(A @ A)).T, ()),
    (expm(A - A.T).T @ expm(A - A.T), I, ()),
    (det(expm(total)), exp(tr(A) + tr(B)), ()),
    (expm(s * I + A), exp(s) * expm(A), ()),
    (expm(Q @ A @ Q.T), Q @ expm(A) @ Q.T, ()),
    # spectra
    (Sum(eigenvalues(S + x * I)[k] ** 2, k), tr((S + x * I) @ (S + x * I)), ()),
    (Sum(eigenvalues(A @ A.T)[k], k), norm(A) ** 2, ()),
    (Sum(1 / (eigenvalues(P)[k] + c), k), tr(inv(P + c * I)), ()),
    (Sum(log(eigenvalues(P)[k] + c), k), log(det(P + c * I)), ()),
    (eigenvectors(S) @ diag(eigenvalues(S) * eigenvalues(S)) @ eigenvectors(S).T, S @ S, ()),
    (eigenvectors(S).T @ S @ S @ eigenvectors(S), diag(eigenvalues(S) * eigenvalues(S)), ()),
    (eigenvectors(S).T @ expm(t * S) @ v, diag(exp(t * eigenvalues(S))) @ eigenvectors(S).T @ v, ()),
    (inv(P) @ eigenvectors(P), eigenvectors(P) @ diag(1 / eigenvalues(P)), ()),
    (Sum(singular_values(X @ Q)[k] ** 2, k), tr(X.T @ X), ()),
    (spectral_norm((X @ Q).T), spectral_norm(X), ()),
    (nuclear_norm(N), Sum(eigenvalues(N)[k], k), ()),
]

DIFFERENT: list[tuple[Term, object, tuple[Proposition, ...]]] = [
    (matrix_power(product, k), matrix_power(A, k) @ matrix_power(B, k), ()),
    (A @ matrix_power(B, k), matrix_power(B, k) @ A, ()),
    (matrix_power(A, k) @ matrix_power(A, j), matrix_power(A, k), ()),
    (matrix_power(A, k - 1), A, (Eq(A @ A, A),)),
    (matrix_power(A, k), A, (Eq(A @ A, I),)),
    (expm(t * A), I + t * A, (Eq(A @ A, A),)),
    (expm(A), I + (exp(1 + 0 * t) - 1) * A, (Eq(A @ A @ A, A),)),
    (matrix_power(c * A, k), c * matrix_power(A, k), ()),
    (grad(tr(matrix_power(A, k)), A), k * matrix_power(A, k - 1), ()),
    (D(matrix_power(A + t * B, k), t), k * matrix_power(A + t * B, k - 1) @ B, ()),
    (adj(product), adj(A) @ adj(B), ()),
    (adj(A), det(A) * A, ()),
    (pinv(X) @ X, I, ()),
    (pinv(X) @ X, I, (wide,)),
    (pinv(X @ Y), pinv(Y) @ pinv(X), ()),
    (pinv(x * X), pinv(X) / x, ()),
    (pinv(A @ B), pinv(B) @ pinv(A), (invertible(A),)),
    (pinv(S @ S), S, ()),
    (expm(A) @ expm(B), expm(total), ()),
    (D(expm(A + t * B), t), B @ expm(A + t * B), ()),
    (A @ expm(B), expm(B) @ A, ()),
    (expm(A).T, expm(A), ()),
    (Sum(eigenvalues(S)[k], k), tr(S @ S), ()),
    (eigenvalues(x * S)[k], x * eigenvalues(S)[k], ()),
    (eigenvalues(-S)[k], -eigenvalues(S)[k], ()),
    (eigenvalues(S @ S)[k], eigenvalues(S)[k] ** 2, ()),
    (eigenvalues(inv(P))[k], 1 / eigenvalues(P)[k], ()),
    (eigenvectors(S)[1, k], eigenvectors(S)[k, 1], ()),
    (eigenvectors(S + S)[i, k], -eigenvectors(S)[i, k], ()),
    (eigenvectors(S) @ diag(eigenvalues(P)) @ eigenvectors(S).T, P, ()),
    (spectral_norm(S), eigenvalues(S)[1], ()),
    (nuclear_norm(S), tr(S), ()),
]


@pytest.mark.parametrize(("left", "right", "hypotheses"), EQUAL, ids=repr)
def test_equal(are_equal: Callable[..., bool], left: Term, right: object, hypotheses: tuple[Proposition, ...]) -> None:
    """Both sides have one normal form."""
    assert are_equal(left, as_term(right), *hypotheses)


@pytest.mark.parametrize(("left", "right", "hypotheses"), DIFFERENT, ids=repr)
def test_different(
    are_equal: Callable[..., bool], left: Term, right: object, hypotheses: tuple[Proposition, ...]
) -> None:
    """What looks like a rule, and is none; the evaluator has no part in this."""
    assert not are_equal(left, as_term(right), *hypotheses)
