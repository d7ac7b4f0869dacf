"""Matrices of blocks and stacked vectors.

MC is Petersen & Pedersen, The Matrix Cookbook (2012); HJ is Horn & Johnson, Matrix Analysis (2013); PRML is Bishop
(2006); BV is Boyd & Vandenberghe, Convex Optimization (2004); MML is Deisenroth, Faisal & Ong (2020).
"""

from __future__ import annotations

from notesc import (
    Ne,
    Note,
    block,
    det,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    kron,
    norm,
    outer,
    positive_definite,
    symmetric,
    tr,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Block matrices")
n, m = _note.size("n"), _note.size("m")
A, E = _note.matrix("A", n, n), _note.matrix("E", n, n)
B, F = _note.matrix("B", n, m), _note.matrix("F", n, m)
C = _note.matrix("C", m, n)
D, G = _note.matrix("D", m, m), _note.matrix("G", m, m)
S = _note.matrix("S", n, n, properties=(symmetric,))
H = _note.matrix("H", n, n, properties=(invertible,))
K = _note.matrix("K", m, m, properties=(invertible,))
P = _note.matrix("P", n, n, properties=(positive_definite,))
W = _note.matrix("W", m, m, properties=(positive_definite,))
x, u = _note.vector("x", n), _note.vector("u", n)
y, v = _note.vector("y", m), _note.vector("v", m)
a, b, c, d = (_note.scalar(name) for name in "abcd")

_n, _m = identity(n), identity(m)
_M = block([[A, B], [C, D]])
_below, _above = D - C @ inv(A) @ B, A - B @ inv(D) @ C
_stack = block([[x], [y]])
_turn = block([[0, _n], [-_n, 0]])
_a = (invertible(A),)
_regular = (invertible(A), invertible(_below))
_edge = c - u.T @ inv(A) @ x
_i = inv(A)

ALGEBRA: tuple[BookClaim, ...] = (
    claim("HJ §0.7", _M.T, block([[A.T, C.T], [B.T, D.T]]), Flaw.TRANSPOSE, block([[A.T, B], [C, D.T]])),
    claim(
        "HJ §0.7",
        _M @ _stack,
        block([[A @ x + B @ y], [C @ x + D @ y]]),
        Flaw.SIGN,
        block([[A @ x - B @ y], [C @ x + D @ y]]),
    ),
    claim(
        "HJ §0.7",
        _M @ block([[E, F], [C, G]]),
        block([[A @ E + B @ C, A @ F + B @ G], [C @ E + D @ C, C @ F + D @ G]]),
        Flaw.ORDER,
        block([[E @ A + B @ C, A @ F + B @ G], [C @ E + D @ C, C @ F + D @ G]]),
    ),
    claim("HJ §0.7", tr(_M), tr(A) + tr(D), Flaw.SIGN, tr(A) - tr(D)),
    claim(
        "HJ §0.7", tr(_M @ _M), tr(A @ A) + tr(D @ D) + 2 * tr(B @ C), Flaw.FACTOR, tr(A @ A) + tr(D @ D) + tr(B @ C)
    ),
    claim("HJ §0.7", block([[_n, 0], [0, _m]]), identity(n + m), Flaw.FACTOR, 2 * identity(n + m)),
    claim("BV §A.5", _turn @ _turn, -identity(2 * n), Flaw.SIGN, identity(2 * n)),
    claim("BV §A.5", _turn.T, -_turn, Flaw.SIGN, _turn),
    claim(
        "PRML (2.66)",
        _stack.T @ block([[S, B], [B.T, W]]) @ _stack,
        x.T @ S @ x + 2 * x.T @ B @ y + y.T @ W @ y,
        Flaw.FACTOR,
        x.T @ S @ x + x.T @ B @ y + y.T @ W @ y,
    ),
    claim(
        "PRML (2.70)",
        _stack.T @ _M @ _stack,
        x.T @ A @ x + x.T @ B @ y + y.T @ C @ x + y.T @ D @ y,
        Flaw.SYMMETRY,
        x.T @ A @ x + 2 * x.T @ B @ y + y.T @ D @ y,
    ),
    claim("MML §3.1", norm(_stack) ** 2, norm(x) ** 2 + norm(y) ** 2, Flaw.SIGN, norm(x) ** 2 - norm(y) ** 2),
    claim("MML §2.2", block([[x, u]]) @ block([[a], [b]]), a * x + b * u, Flaw.SIGN, a * x - b * u),
    claim(
        "MML §2.2", block([[x, u]]) @ block([[x, u]]).T, outer(x, x) + outer(u, u), Flaw.SIGN, outer(x, u) + outer(u, x)
    ),
    claim("MML §3.2", block([[x, u]]).T @ block([[x, u]]), block([[x.T @ x, x.T @ u], [u.T @ x, u.T @ u]])),
    claim("MC §10.2", kron(block([[a, b], [c, d]]), A), block([[a * A, b * A], [c * A, d * A]])),
    claim("MC §10.2", kron(identity(2), A), block([[A, 0], [0, A]]), Flaw.TERM, block([[A, A], [0, A]])),
    claim(
        "HJ §0.7", grad(_stack.T @ _M @ _stack, x), (A + A.T) @ x + (B + C.T) @ y, Flaw.SYMMETRY, 2 * A @ x + 2 * B @ y
    ),
    claim("HJ §0.7", jacobian(block([[A @ x], [C @ x]]), x), block([[A], [C]]), Flaw.SIGN, block([[A], [-C]])),
    claim(
        "HJ §0.7",
        hessian(norm(block([[A @ x], [C @ x]])) ** 2, x),
        2 * (A.T @ A + C.T @ C),
        Flaw.FACTOR,
        A.T @ A + C.T @ C,
    ),
)

DETERMINANTS: tuple[BookClaim, ...] = (
    claim("MC (397)", det(_M), det(A) * det(_below), Flaw.ORDER, det(A) * det(D - B.T @ inv(A) @ B), given=_a),
    claim(
        "MC (398)", det(_M), det(D) * det(_above), Flaw.SIGN, det(D) * det(A + B @ inv(D) @ C), given=(invertible(D),)
    ),
    claim("MC §9.1", det(block([[A, B], [0, D]])), det(A) * det(D), Flaw.SIGN, det(A) + det(D)),
    claim("MC §9.1", det(block([[A, 0], [C, D]])), det(A) * det(D), Flaw.SIGN, -det(A) * det(D)),
    claim(
        "HJ §0.8.5", det(block([[A, x], [u.T, c]])), det(A) * _edge, Flaw.SIGN, det(A) * (c + u.T @ _i @ x), given=_a
    ),
    claim("HJ §0.8.5", det(block([[1, -u.T], [x, A]])), det(A + outer(x, u)), Flaw.SIGN, det(A - outer(x, u))),
    claim("HJ §0.8.5", det(block([[_n, B], [C, _m]])), det(_m - C @ B), Flaw.SIGN, det(_m + C @ B)),
    claim("MML §4.1", det(block([[a, b], [c, d]])), a * d - b * c, Flaw.SIGN, a * d + b * c),
    claim(
        "MML (4.9)",
        det(block([[1, a, a**2], [1, b, b**2], [1, c, c**2]])),
        (b - a) * (c - a) * (c - b),
        Flaw.SIGN,
        (a - b) * (c - a) * (c - b),
    ),
    claim("HJ §0.9", det(block([[a, b, 0], [0, a, b], [b, 0, a]])), a**3 + b**3, Flaw.SIGN, a**3 - b**3),
    claim("HJ §0.7", det(block([[P, 0], [0, W]])), det(P) * det(W), Flaw.TERM, det(P) ** 2 * det(W)),
    claim("HJ §0.8", det(block([[A, E], [0, A]])), det(A) ** 2, Flaw.TERM, det(A) * det(E)),
)

INVERSES: tuple[BookClaim, ...] = (
    claim(
        "MC (399)",
        inv(_M),
        block([[_i + _i @ B @ inv(_below) @ C @ _i, -_i @ B @ inv(_below)], [-inv(_below) @ C @ _i, inv(_below)]]),
        Flaw.SIGN,
        block([[_i + _i @ B @ inv(_below) @ C @ _i, _i @ B @ inv(_below)], [inv(_below) @ C @ _i, inv(_below)]]),
        given=_regular,
    ),
    claim(
        "MC (400)",
        inv(_M),
        block(
            [
                [inv(_above), -inv(_above) @ B @ inv(D)],
                [-inv(D) @ C @ inv(_above), inv(D) + inv(D) @ C @ inv(_above) @ B @ inv(D)],
            ]
        ),
        Flaw.TERM,
        block([[inv(_above), -inv(_above) @ B @ inv(D)], [-inv(D) @ C @ inv(_above), inv(D)]]),
        given=(invertible(D), invertible(_above)),
    ),
    claim(
        "PRML (2.76)",
        inv(_M),
        block([[inv(_above), -_i @ B @ inv(_below)], [-inv(_below) @ C @ _i, inv(_below)]]),
        Flaw.TERM,
        block([[_i, -_i @ B @ inv(_below)], [-inv(_below) @ C @ _i, inv(_below)]]),
        given=(invertible(A), invertible(D), invertible(_above), invertible(_below)),
    ),
    claim(
        "MC §9.1",
        inv(block([[H, 0], [C, K]])),
        block([[inv(H), 0], [-inv(K) @ C @ inv(H), inv(K)]]),
        Flaw.SIGN,
        block([[inv(H), 0], [inv(K) @ C @ inv(H), inv(K)]]),
    ),
    claim(
        "MC §9.1",
        inv(block([[H, B], [0, K]])),
        block([[inv(H), -inv(H) @ B @ inv(K)], [0, inv(K)]]),
        Flaw.TERM,
        block([[inv(H), -inv(H) @ B], [0, inv(K)]]),
    ),
    claim(
        "HJ §0.7",
        inv(block([[H, 0], [0, K]])),
        block([[inv(H), 0], [0, inv(K)]]),
        Flaw.TERM,
        block([[inv(H), 0], [0, K]]),
    ),
    claim("HJ §0.7", inv(block([[_n, B], [0, _m]])), block([[_n, -B], [0, _m]]), Flaw.SIGN, block([[_n, B], [0, _m]])),
    claim(
        "HJ §0.7",
        inv(block([[0, H], [P, 0]])),
        block([[0, inv(P)], [inv(H), 0]]),
        Flaw.ORDER,
        block([[0, inv(H)], [inv(P), 0]]),
    ),
    claim(
        "HJ §0.8.5",
        _M,
        block([[_n, 0], [C @ _i, _m]]) @ block([[A, 0], [0, _below]]) @ block([[_n, _i @ B], [0, _m]]),
        Flaw.ORDER,
        block([[_n, 0], [C @ _i, _m]]) @ block([[A, 0], [0, D]]) @ block([[_n, _i @ B], [0, _m]]),
        given=_a,
    ),
    claim("HJ §0.7", inv(_M) @ _M, identity(n + m), Flaw.FACTOR, 2 * identity(n + m), given=_regular),
    claim(
        "HJ §0.7",
        inv(block([[A, x], [u.T, c]])),
        block([[_i + _i @ outer(x, u) @ _i / _edge, -_i @ x / _edge], [-u.T @ _i / _edge, 1 / _edge]]),
        Flaw.SIGN,
        block([[_i - _i @ outer(x, u) @ _i / _edge, -_i @ x / _edge], [-u.T @ _i / _edge, 1 / _edge]]),
        given=(invertible(A), Ne(_edge, 0)),
    ),
    claim(
        "MML (2.24)",
        inv(block([[a, b], [c, d]])),
        block([[d, -b], [-c, a]]) / (a * d - b * c),
        Flaw.SIGN,
        block([[d, b], [c, a]]) / (a * d - b * c),
        given=(Ne(a * d - b * c, 0),),
    ),
    claim(
        "BV §A.5.5",
        _stack.T @ block([[P, B], [B.T, D]]) @ _stack,
        (x + inv(P) @ B @ y).T @ P @ (x + inv(P) @ B @ y) + y.T @ (D - B.T @ inv(P) @ B) @ y,
        Flaw.SIGN,
        (x + inv(P) @ B @ y).T @ P @ (x + inv(P) @ B @ y) + y.T @ (D + B.T @ inv(P) @ B) @ y,
    ),
)

CLAIMS: tuple[BookClaim, ...] = ALGEBRA + DETERMINANTS + INVERSES
