"""Examples and near misses of the rules for functions of matrices, in the order of the rules."""

from __future__ import annotations

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
    pinv,
    tr,
)
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq, positive_definite, symmetric
from notesc.language.terms import Proposition

_note = Note("Symbols")
n, m = _note.size("n"), _note.size("m")
i, k = n.indices("i k")
s, t = _note.scalar("s"), _note.scalar("t")
c = _note.scalar("c", domain=positive)
v = _note.vector("v", n)
A, B = _note.matrix("A", n, n), _note.matrix("B", n, n)
X = _note.matrix("X", n, m)
T = _note.matrix("T", 2, 2)
S = _note.matrix("S", n, n, properties=(symmetric,))
P = _note.matrix("P", n, n, properties=(positive_definite,))
_commute = Eq(A @ B, B @ A)

Example = tuple[object, object, tuple[Proposition, ...]]

SHOWN: dict[str, tuple[Example, ...]] = {
    "settle a function of a matrix": (
        (adj(T + T.T)[1, 2], -2 * (T + T.T)[1, 2] / 2, ()),
        (det(adj(T @ T)), det(T) ** 2, ()),
    ),
    "functions of matrices side by side": (
        (expm(s * (A + B)) @ expm(t * (A + B)), expm((s + t) * (A + B)), ()),
        (v.T @ matrix_power(A, k) @ matrix_power(A, n) @ v, v.T @ matrix_power(A, k + n) @ v, ()),
        (exp((expm(A) @ expm(B))[i, k]), exp(expm(A + B)[i, k]), (_commute,)),
        (eigenvectors(S).T @ eigenvectors(S), identity(n), ()),
    ),
    "function beside its matrix": (
        ((A + B) @ matrix_power(A + B, k) @ v, matrix_power(A + B, k + 1) @ v, ()),
        (X @ pinv(X) @ X @ X.T, X @ X.T, ()),
        (exp((A @ B @ adj(A @ B))[i, i]), exp(det(A) * det(B)), ()),
        (S @ eigenvectors(S), eigenvectors(S) @ diag(eigenvalues(S)), ()),
    ),
    "function of a matrix beside a letter": (
        (A @ expm(t * B) @ v, expm(t * B) @ A @ v, (_commute,)),
        (expm(t * A) @ v, exp(t * c) * v, (Eq(A @ v, c * v),)),
    ),
    "trace of a projection": ((tr(X @ pinv(X)) ** 2, tr(pinv(X) @ X) ** 2, ()),),
    "sum over a spectrum": (
        (Sum(eigenvalues(S + t * identity(n))[k] ** 2, k), tr((S + t * identity(n)) @ (S + t * identity(n))), ()),
        (exp(Sum(1 / (eigenvalues(P)[k] + c), k)), exp(tr(inv(P + c * identity(n)))), ()),
        (Sum(log(eigenvalues(P)[k] + c), k), log(det(P + c * identity(n))), ()),
        (eigenvectors(S) @ diag(exp(t * eigenvalues(S))) @ eigenvectors(S).T, expm(t * S), ()),
    ),
}

NEAR_MISSES: dict[str, tuple[Example, ...]] = {
    "settle a function of a matrix": (
        (adj(T)[1, 2], -T[2, 1], ()),
        (det(adj(T)), det(T) ** 2, ()),
    ),
    "functions of matrices side by side": (
        (expm(A) @ expm(B), expm(A + B), ()),
        (expm(A) @ expm(A).T, expm(A + A.T), ()),
        (expm(A).T @ matrix_power(A, k), matrix_power(A, k) @ expm(A.T), ()),
        (matrix_power(A, k) @ matrix_power(A, n), matrix_power(A, k * n), ()),
        (eigenvectors(S) @ eigenvectors(S), identity(n), ()),
        (eigenvectors(S).T @ eigenvectors(P), identity(n), ()),
    ),
    "function beside its matrix": (
        (A @ matrix_power(B, k), matrix_power(B, k + 1), ()),
        (A.T @ matrix_power(A, k), matrix_power(A, k + 1), ()),
        (pinv(X) @ X, identity(m), ()),
        (adj(A) @ A.T, det(A) * identity(n), ()),
        (eigenvectors(S) @ S, diag(eigenvalues(S)) @ eigenvectors(S), ()),
    ),
    "function of a matrix beside a letter": (
        (A @ expm(B), expm(B) @ A, ()),
        (A.T @ expm(B), expm(B) @ A.T, (_commute,)),
        (expm(A) @ v, exp(c) * v, (Eq(A.T @ v, c * v),)),
        (expm(t * A) @ v, exp(c) * v, (Eq(A @ v, c * v),)),
    ),
    "trace of a projection": (
        (tr(X @ pinv(X)), m, ()),
        ((X @ pinv(X))[1, 1], (pinv(X) @ X)[1, 1], ()),
    ),
    "sum over a spectrum": (
        (Sum(eigenvalues(S)[k] ** 2, k), tr(S) ** 2, ()),
        (Sum(eigenvalues(S)[k] * eigenvalues(P)[k], k), tr(S @ P), ()),
        (Sum(v[k] * eigenvalues(S)[k], k), v.T @ S @ v, ()),
        (eigenvectors(S).T @ diag(eigenvalues(S)) @ eigenvectors(S), S, ()),
        (Sum(exp(eigenvalues(S)[k]) * eigenvectors(S)[i, k], k), expm(S)[i, i], ()),
    ),
}
