"""Inverses, determinants and least squares, with the conditions that they need.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    Eq,
    Ne,
    Note,
    Rational,
    Sum,
    components,
    det,
    diag,
    diagonal,
    identity,
    inv,
    invertible,
    log,
    orthogonal,
    outer,
    positive,
    positive_definite,
    symmetric,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Matrices")
n, m = _note.size("n"), _note.size("m")
i, j, k = n.indices("i j k")
r, q = m.indices("r q")
c, s = _note.scalar("c"), _note.scalar("s")
t = _note.scalar("t", domain=positive)
x, y, z, u, v = (_note.vector(name, n) for name in "xyzuv")
d = _note.vector("d", n, domain=positive)
w = _note.vector("w", m)
A, B, C, M = (_note.matrix(name, n, n) for name in "ABCM")
G, H, K = (_note.matrix(name, n, n, properties=(invertible,)) for name in "GHK")
S, R = (_note.matrix(name, n, n, properties=(symmetric,)) for name in "SR")
P, F = (_note.matrix(name, n, n, properties=(positive_definite,)) for name in "PF")
W = _note.matrix("W", m, m, properties=(positive_definite,))
Q, O_ = (_note.matrix(name, n, n, properties=(orthogonal,)) for name in "QO")
L, Z = (_note.matrix(name, n, n, properties=(diagonal,)) for name in "LZ")
X, Y = _note.matrix("X", n, m), _note.matrix("Y", n, m)
U = _note.matrix("U", m, n)
N, V = _note.matrix("N", 2, 2), _note.matrix("V", 2, 2)
T = _note.matrix("T", 3, 3)
E = _note.matrix("E", 2, 2)

_I, _J = identity(n), identity(m)
_TINY = Rational(1, 10**12)
_full = (invertible(X.T @ X),)
_hat = X @ inv(X.T @ X) @ X.T
_ones = components(1 + 0 * x[i], i)

INVERSES: tuple[BookClaim, ...] = (
    claim("solved system", x, inv(G) @ y, Flaw.ORDER, given=(Eq(G @ x, y),), wrong_given=(Eq(G.T @ x, y),)),
    claim(
        "normal equations solved",
        w,
        inv(X.T @ X) @ X.T @ y,
        Flaw.STRUCTURE,
        given=(*_full, Eq(X.T @ X @ w, X.T @ y)),
        wrong_given=(Eq(X.T @ X @ w, X.T @ y),),
    ),
    claim("inverse cancels Gram", inv(X.T @ X) @ (X.T @ X), _J, Flaw.STRUCTURE, given=_full, wrong_given=()),
    claim("residual maker", (_I - _hat) @ X, 0, Flaw.STRUCTURE, Eq((_I - _hat) @ Y, 0), given=_full),
    claim(
        "residual orthogonal to fit",
        (_hat @ y).T @ (y - _hat @ y),
        0,
        Flaw.SIGN,
        Eq((_hat @ y).T @ (y + _hat @ y), 0),
        given=_full,
    ),
    claim("inverse of a commuting pair", inv(G) @ A, A @ inv(G), Flaw.ORDER, given=(Eq(G @ A, A @ G),), wrong_given=()),
    claim("Searle, MC (165), definite", inv(inv(P) + inv(F)), P @ inv(P + F) @ F, Flaw.ORDER, P @ inv(P + F) @ P),
    claim("MC (166)", P - P @ inv(P + F) @ P, F - F @ inv(P + F) @ F, Flaw.SIGN, F + F @ inv(P + F) @ F),
    claim(
        "push-through",
        X.T @ inv(X @ X.T + t * _I),
        inv(X.T @ X + t * _J) @ X.T,
        Flaw.FACTOR,
        inv(X.T @ X + 2 * t * _J) @ X.T,
    ),
    claim(
        "Woodbury",
        inv(t * _I + X @ W @ X.T),
        _I / t - X @ inv(inv(W) + X.T @ X / t) @ X.T / t**2,
        Flaw.FACTOR,
        _I / t - X @ inv(inv(W) + X.T @ X / t) @ X.T / t,
    ),
    claim(
        "Kalman gain, Joseph form",
        (_I - A @ B) @ P @ (_I - A @ B).T + A @ F @ A.T,
        P - A @ B @ P - P @ B.T @ A.T + A @ (B @ P @ B.T + F) @ A.T,
        Flaw.SIGN,
        P - A @ B @ P + P @ B.T @ A.T + A @ (B @ P @ B.T + F) @ A.T,
    ),
    claim(
        "Sherman–Morrison",
        inv(G + outer(x, y)),
        inv(G) - inv(G) @ outer(x, y) @ inv(G) / (1 + y.T @ inv(G) @ x),
        Flaw.DOMAIN,
        inv(G) - inv(G) @ outer(x, y) @ inv(G),
        given=(Ne(1 + y.T @ inv(G) @ x, 0), invertible(G + outer(x, y))),
    ),
    claim(
        "Cayley transform is orthogonal",
        (inv(_I + A) @ (_I - A)).T @ (inv(_I + A) @ (_I - A)),
        _I,
        Flaw.SYMMETRY,
        given=(Eq(A.T, -A), invertible(_I + A)),
        wrong_given=(invertible(_I + A),),
    ),
    claim("similar matrices", inv(G) @ A @ G @ inv(G) @ B @ G, inv(G) @ A @ B @ G, Flaw.ORDER, inv(G) @ B @ A @ G),
    claim("determinant of a multiple", det(c * A), c**n * det(A), Flaw.SIZE, c * det(A)),
    claim(
        "determinant of a skew matrix",
        det(A.T),
        (-1) ** n * det(A),
        Flaw.SYMMETRY,
        given=(Eq(A.T, -A),),
        wrong_given=(),
    ),
    claim(
        "log-determinant of a product", log(det(P @ F)), log(det(P)) + log(det(F)), Flaw.SIGN, log(det(P)) - log(det(F))
    ),
    claim("determinant of diagonal", log(det(diag(d))), Sum(log(d[i]), i), Flaw.SIZE, log(Sum(d[i], i))),
    claim("diag inverse", inv(diag(d)), diag(1 / d), Flaw.STRUCTURE, Eq(inv(diag(x)), diag(1 / x))),
    claim(
        "determinant of a product of three",
        det(A @ B @ C),
        det(A) * det(B) * det(C),
        Flaw.SIGN,
        det(A) * det(B) + det(C),
    ),
    claim("determinant of orthogonal conjugate", det(Q @ A @ Q.T), det(A), Flaw.STRUCTURE, det(Q) * det(A)),
    claim(
        "precision and covariance",
        (x - y).T @ inv(P) @ (x - y),
        x.T @ inv(P) @ x - 2 * y.T @ inv(P) @ x + y.T @ inv(P) @ y,
        Flaw.STRUCTURE,
        Eq((x - y).T @ inv(G) @ (x - y), x.T @ inv(G) @ x - 2 * y.T @ inv(G) @ x + y.T @ inv(G) @ y),
    ),
    claim(
        "completing the square",
        (x - inv(P) @ z).T @ P @ (x - inv(P) @ z) - z.T @ inv(P) @ z,
        x.T @ P @ x - 2 * z.T @ x,
        Flaw.SIGN,
        x.T @ P @ x + 2 * z.T @ x,
    ),
    claim(
        "posterior mean, two forms",
        F @ X @ inv(X.T @ F @ X + W) @ w,
        inv(inv(F) + X @ inv(W) @ X.T) @ X @ inv(W) @ w,
        Flaw.STRUCTURE,
        inv(F + X @ inv(W) @ X.T) @ X @ inv(W) @ w,
    ),
    claim(
        "ridge, dual form",
        inv(X.T @ X + t * _J) @ X.T @ y,
        X.T @ inv(X @ X.T + t * _I) @ y,
        Flaw.FACTOR,
        X.T @ inv(X @ X.T + _I) @ y,
    ),
    claim(
        "weighted least squares with equal weights",
        inv(X.T @ (t * _I) @ X) @ X.T @ (t * _I) @ y,
        inv(X.T @ X) @ X.T @ y,
        Flaw.FACTOR,
        t * inv(X.T @ X) @ X.T @ y,
        given=_full,
    ),
    claim("whitening", inv(G) @ (G @ G.T) @ inv(G).T, _I, Flaw.TRANSPOSE, Eq(inv(G) @ (G.T @ G) @ inv(G).T, _I)),
    claim(
        "Mahalanobis is invariant",
        (G @ x).T @ inv(G @ P @ G.T) @ (G @ x),
        x.T @ inv(P) @ x,
        Flaw.TRANSPOSE,
        Eq((G @ x).T @ inv(G.T @ P @ G) @ (G @ x), x.T @ inv(P) @ x),
    ),
    claim(
        "resolvent identity",
        inv(A - c * _I) - inv(A - s * _I),
        (c - s) * inv(A - c * _I) @ inv(A - s * _I),
        Flaw.SIGN,
        (s - c) * inv(A - c * _I) @ inv(A - s * _I),
        given=(invertible(A - c * _I), invertible(A - s * _I)),
    ),
    claim(
        "inverse of a projection shift",
        (_I + t * A) @ (_I - t / (1 + t) * A),
        _I,
        Flaw.STRUCTURE,
        given=(Eq(A @ A, A),),
        wrong_given=(),
    ),
    claim(
        "Neumann remainder",
        inv(_I - A),
        _I + A + A @ A @ inv(_I - A),
        Flaw.SIGN,
        _I - A + A @ A @ inv(_I - A),
        given=(invertible(_I - A),),
    ),
    claim(
        "left inverse is right inverse", B @ A, _I, Flaw.STRUCTURE, given=(Eq(A @ B, _I),), wrong_given=(Eq(A @ B, B),)
    ),
    claim("inverse by definition", B, inv(G), Flaw.ORDER, given=(Eq(G @ B, _I),), wrong_given=(Eq(G @ B, G),)),
    claim("cancellation", A, B, Flaw.STRUCTURE, given=(Eq(G @ A, G @ B),), wrong_given=(Eq(M @ A, M @ B),)),
    claim(
        "Schur complement",
        (P - X @ inv(W) @ X.T).T,
        P - X @ inv(W) @ X.T,
        Flaw.SYMMETRY,
        Eq((G - X @ inv(W) @ X.T).T, G - X @ inv(W) @ X.T),
    ),
    claim("a sum is not invertible for free", inv(P + F) @ (P + F), _I, Flaw.STRUCTURE, Eq(inv(P - F) @ (P - F), _I)),
    claim(
        "semidefinite plus definite",
        inv(X @ X.T + P) @ (X @ X.T + P),
        _I,
        Flaw.STRUCTURE,
        Eq(inv(X @ X.T) @ (X @ X.T), _I),
    ),
    claim("near identity", inv((1 + _TINY) * _I), _I / (1 + _TINY), Flaw.NEAR, (1 - _TINY) * _I),
)

CLAIMS = INVERSES
