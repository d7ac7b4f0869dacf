"""Derivatives by symmetric and diagonal matrices, in both conventions.

MC is Petersen & Pedersen, The Matrix Cookbook (version of November 15, 2012), section 2.8: the entries of one triangle
are the variables. The symmetric part is the gradient within the symmetric matrices.
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Note,
    Rational,
    det,
    diagonal,
    exp,
    grad,
    identity,
    independent_entries,
    inv,
    log,
    norm,
    positive_definite,
    symmetric,
    symmetric_part,
    tr,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Derivatives by structured matrices")
n = _note.size("n")
i, j = n.indices("i j")
x, y, mu = (_note.vector(name, n) for name in ("x", "y", "mu"))
A, B = _note.matrix("A", n, n), _note.matrix("B", n, n)
S = _note.matrix("S", n, n, properties=(symmetric,))
P = _note.matrix("P", n, n, properties=(positive_definite,))
L = _note.matrix("L", n, n, properties=(diagonal,))
_I = identity(n)


def _entries(f: object, by: object) -> object:
    return grad(f, by, convention=independent_entries)


def _part(f: object, by: object) -> object:
    return grad(f, by, convention=symmetric_part)


CLAIMS: tuple[BookClaim, ...] = (
    claim("MC (141)", _entries(tr(A @ S), S), A + A.T - A * _I, Flaw.SYMMETRY, A.T),
    claim("MC (142)", _entries(log(det(P)), P), 2 * inv(P) - inv(P) * _I, Flaw.SYMMETRY, inv(P)),
    claim("MC (143)", _entries(det(P), P), det(P) * (2 * inv(P) - inv(P) * _I), Flaw.SYMMETRY, det(P) * inv(P)),
    claim("MC (138)", _entries(x.T @ S @ x, S), 2 * x @ x.T - x @ x.T * _I, Flaw.SYMMETRY, x @ x.T),
    claim("MC (138)", _entries(tr(S @ S), S), 4 * S - 2 * S * _I, Flaw.FACTOR, 2 * S),
    claim("MC (138)", _entries(norm(S) ** 2, S), 4 * S - 2 * S * _I, Flaw.FACTOR, 4 * S),
    claim("MC (138)", D(S[i, j], S[i, j], convention=independent_entries), 1, Flaw.FACTOR, 2),
    claim("MC (138)", D(tr(S), S[i, i], convention=independent_entries), 1, Flaw.FACTOR, 2),
    claim(
        "MC (138)",
        _entries(tr(A @ inv(P)), P),
        -inv(P) @ (A + A.T) @ inv(P) + inv(P) @ A @ inv(P) * _I,
        Flaw.SYMMETRY,
        -inv(P) @ A @ inv(P),
    ),
    claim("MC (144)", _entries(tr(A @ L), L), A * _I, Flaw.STRUCTURE, A),
    claim("MC (144)", _entries(tr(L @ A @ L), L), (A @ L + L @ A) * _I, Flaw.FACTOR, A @ L * _I),
    claim("MC §2.8", _part(tr(A @ S), S), (A + A.T) / 2, Flaw.SYMMETRY, A.T),
    claim("MC §2.8", _part(log(det(P)), P), inv(P), Flaw.FACTOR, 2 * inv(P)),
    claim("MC §2.8", _part(x.T @ S @ y, S), (x @ y.T + y @ x.T) / 2, Flaw.SYMMETRY, x @ y.T),
    claim("MC §2.8", _part(tr(S @ S) / 2, S), S, Flaw.FACTOR, 2 * S),
    claim("MC §2.8", _part(tr(inv(P) @ B), P), -inv(P) @ (B + B.T) @ inv(P) / 2, Flaw.SIGN, inv(P) @ B @ inv(P)),
    claim("MC §2.8", _part(exp(x.T @ S @ x), S), exp(x.T @ S @ x) * x @ x.T, Flaw.TERM, x @ x.T),
    claim(
        "PRML (2.122)",
        _part(log(det(P)) / 2 - (x - mu).T @ P @ (x - mu) / 2, P),
        Rational(1, 2) * (inv(P) - (x - mu) @ (x - mu).T),
        Flaw.SIGN,
        Rational(1, 2) * (inv(P) + (x - mu) @ (x - mu).T),
    ),
    claim(
        "MC (138)",
        _entries(tr(A @ S @ B), S),
        (B @ A) + (B @ A).T - (B @ A) * _I,
        Flaw.TRANSPOSE,
        Eq(_entries(tr(A @ S @ B), S), _part(tr(A @ S @ B), S)),
    ),
)
