"""Kronecker products and stacked columns.

MC is Petersen & Pedersen, The Matrix Cookbook (2012); MN is Magnus & Neudecker, Matrix Differential Calculus (2019);
VL is Van Loan, The ubiquitous Kronecker product (2000); MML is Deisenroth, Faisal & Ong (2020).
"""

from __future__ import annotations

from notesc import (
    Eq,
    Note,
    commutation,
    det,
    diag,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    kron,
    log,
    norm,
    orthogonal,
    outer,
    positive_definite,
    symmetric,
    tr,
    vec,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Kronecker products")
n, m, p, q = (_note.size(name) for name in ("n", "m", "p", "q"))
A, C, G = (_note.matrix(name, n, n) for name in "ACG")
B, D = _note.matrix("B", m, m), _note.matrix("D", m, m)
H = _note.matrix("H", n, n, properties=(invertible,))
K = _note.matrix("K", m, m, properties=(invertible,))
S = _note.matrix("S", n, n, properties=(symmetric,))
U, V = (_note.matrix(name, n, n, properties=(positive_definite,)) for name in "UV")
W = _note.matrix("W", m, m, properties=(positive_definite,))
Q = _note.matrix("Q", n, n, properties=(orthogonal,))
R = _note.matrix("R", m, m, properties=(orthogonal,))
X, Y = _note.matrix("X", m, n), _note.matrix("Y", m, n)
L, M = _note.matrix("L", p, m), _note.matrix("M", n, q)
a, x = _note.vector("a", n), _note.vector("x", n)
b, y = _note.vector("b", m), _note.vector("y", m)
s, t = _note.scalar("s"), _note.scalar("t")

_n, _m = identity(n), identity(m)
_swap = commutation(n, n)
_half = (identity(n * n) + _swap) / 2
_both = (invertible(A), invertible(B))
_eigen = (Eq(A @ x, s * x), Eq(B @ y, t * y))

PRODUCTS: tuple[BookClaim, ...] = (
    claim("MC (506)", kron(A, B + D), kron(A, B) + kron(A, D), Flaw.SIGN, kron(A, B) - kron(A, D)),
    claim("MC (507)", kron(A + C, B), kron(A, B) + kron(C, B), Flaw.TERM, kron(A, B) + kron(A, B)),
    claim("MC (508)", kron(A, kron(B, L)), kron(kron(A, B), L)),
    claim("MC §10.2", kron(s * A, t * B), s * t * kron(A, B), Flaw.FACTOR, s * kron(A, B)),
    claim("MC (510)", kron(A, C).T, kron(A.T, C.T), Flaw.ORDER, kron(C.T, A.T)),
    claim("MC (511)", kron(A, B) @ kron(C, D), kron(A @ C, B @ D), Flaw.ORDER, kron(C @ A, B @ D)),
    claim("MN (2.2.4)", kron(L, X.T) @ kron(X, Y), kron(L @ X, X.T @ Y), Flaw.TRANSPOSE, kron(L @ X, Y.T @ X)),
    claim("MC §10.2", kron(A, C), kron(A, C) @ kron(_n, _n), Flaw.ORDER, kron(C, A)),
    claim("MC (512)", inv(kron(H, K)), kron(inv(H), inv(K)), Flaw.TERM, kron(inv(H), K)),
    claim(
        "MC (512)",
        inv(kron(A, C)),
        kron(inv(A), inv(C)),
        Flaw.ORDER,
        kron(inv(C), inv(A)),
        given=(invertible(A), invertible(C)),
    ),
    claim("MC (515)", tr(kron(A, B)), tr(A) * tr(B), Flaw.SIGN, tr(A) + tr(B)),
    claim("MC (515)", tr(kron(A, C)), tr(kron(C, A)), Flaw.ORDER, tr(A @ C)),
    claim("MC (516)", det(kron(A, B)), det(A) ** m * det(B) ** n, Flaw.SIZE, det(A) ** n * det(B) ** m),
    claim("MC (516)", log(det(kron(U, W))), m * log(det(U)) + n * log(det(W)), Flaw.SIZE, log(det(U)) + log(det(W))),
    claim("MN §2.2", kron(a.T, b), outer(b, a), Flaw.FACTOR, 2 * outer(b, a)),
    claim("MN §2.2", kron(a, x.T), outer(a, x), Flaw.ORDER, outer(x, a)),
    claim("MN §2.2", kron(a, b.T), kron(b.T, a)),
    claim("MN ex. 2.2", kron(_n, _m), identity(n * m), Flaw.FACTOR, n * identity(n * m)),
    claim("MN §2.2", kron(A, _m) @ kron(_n, B), kron(A, B), Flaw.TERM, kron(A, _m) + kron(_n, B)),
    claim("VL §2", kron(_n, B) @ kron(A, _m), kron(A, _m) @ kron(_n, B)),
    claim("VL §2", kron(A, B) @ kron(x, y), kron(A @ x, B @ y), Flaw.ORDER, kron(x, y) * 2),
    claim("VL §2", kron(Q, R).T @ kron(Q, R), identity(n * m), Flaw.SIGN, -identity(n * m)),
    claim("MML (4.2)", kron(A, B) @ kron(x, y), s * t * kron(x, y), Flaw.SIGN, (s + t) * kron(x, y), given=_eigen),
    claim(
        "MN §2.3",
        (kron(A, _m) + kron(_n, B)) @ kron(x, y),
        (s + t) * kron(x, y),
        Flaw.SIGN,
        s * t * kron(x, y),
        given=_eigen,
    ),
    claim("MN §2.2", norm(kron(a, b)) ** 2, norm(a) ** 2 * norm(b) ** 2, Flaw.SIGN, norm(a) ** 2 + norm(b) ** 2),
    claim(
        "MN §2.2",
        kron(x, y).T @ kron(A, B) @ kron(x, y),
        (x.T @ A @ x) * (y.T @ B @ y),
        Flaw.SIGN,
        x.T @ A @ x + y.T @ B @ y,
    ),
    claim("MC §10.2", tr(kron(A, B).T @ kron(A, B)), tr(A.T @ A) * tr(B.T @ B), Flaw.TERM, tr(A) ** 2 * tr(B) ** 2),
    claim("MN §2.2", diag(kron(a, b)), kron(diag(a), diag(b)), Flaw.TERM, 2 * kron(diag(a), diag(b))),
    claim("MN §2.2", kron(U, W) @ inv(kron(U, W)), identity(n * m)),
)

STACKED: tuple[BookClaim, ...] = (
    claim("MC (520)", vec(L @ X @ M), kron(M.T, L) @ vec(X), Flaw.FACTOR, 2 * kron(M.T, L) @ vec(X)),
    claim("MC (520)", vec(A @ C @ G), kron(G.T, A) @ vec(C), Flaw.TRANSPOSE, kron(G, A) @ vec(C)),
    claim("MC (521)", tr(X.T @ Y), vec(X).T @ vec(Y), Flaw.SIGN, -vec(X).T @ vec(Y)),
    claim("MC (521)", tr(A @ C), vec(A.T).T @ vec(C), Flaw.TRANSPOSE, vec(A).T @ vec(C)),
    claim("MC (522)", vec(X + Y), vec(X) + vec(Y), Flaw.SIGN, vec(X) - vec(Y)),
    claim("MC (523)", vec(s * X), s * vec(X), Flaw.TERM, s**2 * vec(X)),
    claim("MN (2.4.1)", vec(outer(a, x)), kron(x, a), Flaw.ORDER, kron(a, x)),
    claim("MN (2.4.5)", vec(L @ X), kron(_n, L) @ vec(X), Flaw.FACTOR, kron(n * _n, L) @ vec(X)),
    claim("MN (2.4.6)", vec(A @ C), kron(C.T, _n) @ vec(A), Flaw.TRANSPOSE, kron(C, _n) @ vec(A)),
    claim(
        "MN (2.4.7)",
        tr(A @ C @ S @ G),
        vec(G.T).T @ kron(S.T, A) @ vec(C),
        Flaw.TRANSPOSE,
        vec(G).T @ kron(S.T, A) @ vec(C),
    ),
    claim(
        "MN §2.4",
        vec(B @ X + X @ A),
        (kron(_n, B) + kron(A.T, _m)) @ vec(X),
        Flaw.SIGN,
        (kron(_n, B) - kron(A.T, _m)) @ vec(X),
    ),
    claim("MN §2.4", norm(vec(X)) ** 2, tr(X.T @ X), Flaw.TERM, tr(X.T @ Y)),
    claim("MN §2.4", vec(X * Y), diag(vec(X)) @ vec(Y), Flaw.TERM, diag(vec(X)) @ vec(X)),
    claim(
        "MN §2.4",
        vec(X).T @ inv(kron(U, W)) @ vec(X),
        tr(inv(W) @ X @ inv(U) @ X.T),
        Flaw.TERM,
        tr(inv(W) @ X @ U @ X.T),
    ),
    claim("MN (3.7.1)", commutation(m, n) @ vec(X), vec(X.T)),
    claim("MN (3.7.1)", _swap @ vec(A), vec(A.T), Flaw.TRANSPOSE, vec(A)),
    claim("MN (3.7.3)", commutation(m, n).T, commutation(n, m)),
    claim("MN (3.7.3)", commutation(m, n) @ commutation(n, m), identity(m * n)),
    claim("MN §3.7", inv(commutation(m, n)), commutation(n, m)),
    claim("MN Th. 3.9", commutation(n, m) @ kron(B, A) @ commutation(m, n), kron(A, B)),
    claim("MN Th. 3.9", _swap @ kron(A, C), kron(C, A) @ _swap, Flaw.ORDER, kron(A, C) @ _swap),
    claim("MN Th. 3.9", commutation(m, n) @ kron(a, b), kron(b, a)),
    claim("MN Th. 3.9", _swap @ kron(a, x), kron(x, a), Flaw.ORDER, kron(a, x)),
    claim("MN §3.7", tr(_swap), n, Flaw.SIZE, n**2),
    claim("MN §3.7", tr(_swap @ kron(A.T, C)), tr(A.T @ C), Flaw.TRANSPOSE, tr(A @ C)),
    claim("MN Th. 3.11", _half @ _half, _half, Flaw.FACTOR, 2 * _half),
    claim("MN Th. 3.11", _half @ vec(A), vec(A + A.T) / 2, Flaw.FACTOR, vec(A + A.T)),
    claim("MN Th. 3.12", _half @ kron(A, A), kron(A, A) @ _half, Flaw.ORDER, kron(A.T, A) @ _half),
)

CALCULUS: tuple[BookClaim, ...] = (
    claim("MC (105)", grad(tr(kron(B, A)), A), tr(B) * _n, Flaw.TERM, tr(B) * A),
    claim("MC (120)", grad(tr(kron(A, A)), A), 2 * tr(A) * _n, Flaw.FACTOR, tr(A) * _n),
    claim("MN §9.9", jacobian(vec(L @ X @ M), vec(X)), kron(M.T, L), Flaw.SIGN, -kron(M.T, L)),
    claim("MN §9.9", jacobian(vec(C @ A @ G), vec(A)), kron(G.T, C), Flaw.TRANSPOSE, kron(G, C)),
    claim("MN §9.9", jacobian(vec(X.T), vec(X)), commutation(m, n)),
    claim("MN §9.9", jacobian(vec(A.T), vec(A)), _swap, Flaw.TERM, identity(n * n)),
    claim(
        "MN §9.13", jacobian(vec(A @ A), vec(A)), kron(A.T, _n) + kron(_n, A), Flaw.TRANSPOSE, kron(A, _n) + kron(_n, A)
    ),
    claim(
        "MN §9.13",
        jacobian(vec(X.T @ X), vec(X)),
        (identity(n * n) + _swap) @ kron(_n, X.T),
        Flaw.FACTOR,
        2 * kron(_n, X.T),
    ),
    claim(
        "MN §9.13",
        jacobian(vec(A @ A.T), vec(A)),
        (identity(n * n) + _swap) @ kron(A, _n),
        Flaw.SIGN,
        (identity(n * n) - _swap) @ kron(A, _n),
    ),
    claim(
        "MN §9.13",
        jacobian(vec(inv(A)), vec(A)),
        -kron(inv(A).T, inv(A)),
        Flaw.TRANSPOSE,
        -kron(inv(A), inv(A)),
        given=(invertible(A),),
    ),
    claim("MN §9.9", jacobian(X @ a, vec(X)), kron(a.T, _m), Flaw.FACTOR, 2 * kron(a.T, _m)),
    claim("MN §9.9", jacobian(kron(a, b), a), kron(_n, b), Flaw.FACTOR, 2 * kron(_n, b)),
    claim("MN §9.9", jacobian(kron(a, a), a), kron(_n, a) + kron(a, _n), Flaw.FACTOR, 2 * kron(_n, a)),
    claim("MN §10.6", hessian(tr(A @ A), vec(A)), 2 * _swap, Flaw.TERM, 2 * identity(n * n)),
    claim("MN §10.6", hessian(tr(A.T @ A), vec(A)), 2 * identity(n * n), Flaw.TERM, 2 * _swap),
    claim("MN §10.6", hessian(tr(X.T @ B @ X), vec(X)), kron(_n, B + B.T), Flaw.SYMMETRY, 2 * kron(_n, B)),
    claim("MN §10.6", hessian(tr(A @ C @ A.T @ S), vec(A)), kron(C + C.T, S), Flaw.SYMMETRY, 2 * kron(C, S)),
    claim("MN §8.3", grad(vec(A).T @ kron(C, S) @ vec(A), A), S @ A @ (C + C.T), Flaw.SYMMETRY, 2 * S @ A @ C),
)

CLAIMS: tuple[BookClaim, ...] = PRODUCTS + STACKED + CALCULUS
