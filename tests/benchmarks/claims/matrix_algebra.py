"""Matrix algebra at every size: products, transposes, inverses, traces, determinants, structured matrices.

MC is Petersen & Pedersen, The Matrix Cookbook (version of November 15, 2012); the other books as in `scalar_algebra`.
"""

from __future__ import annotations

from notesc import (
    Eq,
    Ne,
    Note,
    Rational,
    Sum,
    det,
    diag,
    diagonal,
    identity,
    inv,
    invertible,
    log,
    norm,
    orthogonal,
    outer,
    positive,
    positive_definite,
    symmetric,
    tr,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Matrix algebra")
n, m = _note.size("n"), _note.size("m")
i, j, k = n.indices("i j k")
r = m.index("r")
c = _note.scalar("c")
t = _note.scalar("t", domain=positive)
x, y, z = (_note.vector(name, n) for name in "xyz")
d = _note.vector("d", n, domain=positive)
e = _note.vector("e", n, domain=positive)
w = _note.vector("w", m)
A, B, C, M = (_note.matrix(name, n, n) for name in "ABCM")
G, H, K = (_note.matrix(name, n, n, properties=(invertible,)) for name in "GHK")
S, R = (_note.matrix(name, n, n, properties=(symmetric,)) for name in "SR")
P = _note.matrix("P", n, n, properties=(positive_definite,))
W = _note.matrix("W", m, m, properties=(positive_definite,))
Q = _note.matrix("Q", n, n, properties=(orthogonal,))
L = _note.matrix("L", n, n, properties=(diagonal,))
X, Y = _note.matrix("X", n, m), _note.matrix("Y", n, m)
U = _note.matrix("U", m, n)
N, V = _note.matrix("N", 2, 2), _note.matrix("V", 2, 2)
T = _note.matrix("T", 3, 3)

_I, _J = identity(n), identity(m)
_TINY = Rational(1, 10**12)
_full_rank = (invertible(X.T @ X),)
_hat = X @ inv(X.T @ X) @ X.T

PRODUCTS: tuple[BookClaim, ...] = (
    claim("MC (4)", (A + B).T, A.T + B.T, Flaw.TRANSPOSE, A.T + B),
    claim("MC (5)", (A @ B).T, B.T @ A.T, Flaw.ORDER, A.T @ B.T),
    claim("MC (6)", (A @ B @ C).T, C.T @ B.T @ A.T, Flaw.ORDER, A.T @ B.T @ C.T),
    claim("PRML (C.1), rectangular", (X @ U).T, U.T @ X.T, Flaw.TRANSPOSE, X @ U),
    claim("MML (2.18)", (A @ B) @ C, A @ (B @ C), Flaw.ORDER, A @ (C @ B)),
    claim("MML (2.19)", (A + B) @ C, A @ C + B @ C, Flaw.ORDER, A @ C + C @ B),
    claim("MML (2.20)", A @ _I, A, Flaw.TRANSPOSE, A.T),
    claim(
        "MML §2.2, square of a sum",
        (A + B) @ (A + B),
        A @ A + A @ B + B @ A + B @ B,
        Flaw.ORDER,
        A @ A + 2 * A @ B + B @ B,
    ),
    claim(
        "MML §2.2, difference of squares", (A - B) @ (A + B), A @ A + A @ B - B @ A - B @ B, Flaw.ORDER, A @ A - B @ B
    ),
    claim(
        "MML §2.2, commuting factors",
        (A + B) @ (A - B),
        A @ A - B @ B,
        Flaw.ORDER,
        given=(Eq(A @ B, B @ A),),
        wrong_given=(),
    ),
    claim("MML §2.2.3, symmetric product", (A @ A.T).T, A @ A.T, Flaw.TRANSPOSE, A.T @ A),
    claim(
        "MC §1, symmetric part",
        x.T @ A @ x,
        x.T @ (A + A.T) @ x / 2,
        Flaw.SYMMETRY,
        Eq(x.T @ A @ y, x.T @ (A + A.T) @ y / 2),
    ),
    claim("MC §1, a form transposed", x.T @ A @ y, y.T @ A.T @ x, Flaw.SYMMETRY, y.T @ A @ x),
    claim("MC §9.7, a symmetric form", x.T @ S @ y, y.T @ S @ x, Flaw.SYMMETRY, Eq(x.T @ A @ y, y.T @ A @ x)),
    claim("MC §9.7, symmetric product", (S @ R).T, R @ S, Flaw.ORDER, S @ R),
    claim(
        "MML (3.14), expansion of a norm",
        norm(x - y) ** 2,
        x.T @ x - 2 * x.T @ y + y.T @ y,
        Flaw.FACTOR,
        x.T @ x - x.T @ y + y.T @ y,
    ),
    claim(
        "BV §A.1, parallelogram",
        norm(x + y) ** 2 + norm(x - y) ** 2,
        2 * norm(x) ** 2 + 2 * norm(y) ** 2,
        Flaw.FACTOR,
        norm(x) ** 2 + norm(y) ** 2,
    ),
    claim("MML §3.2, product with an outer product", outer(x, y) @ z, x * (y.T @ z), Flaw.ORDER, y * (x.T @ z)),
    claim(
        "PRML (2.71), completing the square",
        (x - y).T @ P @ (x - y),
        x.T @ P @ x - 2 * x.T @ P @ y + y.T @ P @ y,
        Flaw.SIGN,
        x.T @ P @ x - 2 * x.T @ P @ y - y.T @ P @ y,
    ),
    claim(
        "MC §8.1.6, minimum of a quadratic",
        x.T @ P @ x - 2 * y.T @ x,
        (x - inv(P) @ y).T @ P @ (x - inv(P) @ y) - y.T @ inv(P) @ y,
        Flaw.SIGN,
        (x - inv(P) @ y).T @ P @ (x - inv(P) @ y) + y.T @ inv(P) @ y,
    ),
    claim("MML (2.16), entries", (A @ B)[i, j], Sum(A[i, k] * B[k, j], k), Flaw.TRANSPOSE, Sum(A[k, i] * B[k, j], k)),
    claim("MC §9.3, up to little", A @ (B + C), A @ B + A @ C, Flaw.NEAR, A @ B + A @ C + _TINY * A),
)

TRACES: tuple[BookClaim, ...] = (
    claim("MC (11)", tr(A), Sum(A[k, k], k), Flaw.INDEX, Sum(A[j, k], j, k)),
    claim("MC (13)", tr(A), tr(A.T), Flaw.SIGN, -tr(A.T)),
    claim("MC (14)", tr(A @ B), tr(B @ A), Flaw.TRANSPOSE, tr(A @ B.T)),
    claim("MC (14), rectangular", tr(X @ U), tr(U @ X), Flaw.TRANSPOSE, tr(X @ X.T)),
    claim("MC (15)", tr(A + B), tr(A) + tr(B), Flaw.SIZE, tr(A) * tr(B)),
    claim("MC (16)", tr(A @ B @ C), tr(B @ C @ A), Flaw.ORDER, tr(A @ C @ B)),
    claim("MC (16), twice", tr(A @ B @ C), tr(C @ A @ B), Flaw.ORDER, tr(B @ A @ C)),
    claim("MC (17)", x.T @ x, tr(outer(x, x)), Flaw.SIZE, n * tr(outer(x, x))),
    claim("PRML (C.9), four factors", tr(A @ B @ C @ M), tr(M @ A @ B @ C), Flaw.ORDER, tr(M @ C @ B @ A)),
    claim(
        "MC (16), four factors reversed and transposed",
        tr(A @ B @ C @ M),
        tr(M.T @ C.T @ B.T @ A.T),
        Flaw.TRANSPOSE,
        tr(M @ C @ B @ A),
    ),
    claim("MC §1.1, three symmetric factors", tr(S @ R @ A), tr(R @ S @ A.T), Flaw.SYMMETRY, tr(R @ S @ A)),
    claim("MC §1.1, trace of a form", x.T @ A @ y, tr(A @ y @ x.T), Flaw.TRANSPOSE, tr(A @ x @ y.T)),
    claim("MC §10.4, Frobenius norm", tr(X.T @ X), Sum(X[i, r] ** 2, i, r), Flaw.INDEX, Sum(Sum(X[i, r], r) ** 2, i)),
    claim("MML §4.1, trace of the identity", tr(_I), n, Flaw.SIZE, 1),
    claim("MML §4.1, scaled", tr(c * A), c * tr(A), Flaw.SIZE, n * c * tr(A)),
    claim("MML §4.1, similar matrices", tr(inv(G) @ A @ G), tr(A), Flaw.STRUCTURE, Eq(tr(G @ A @ G), tr(A))),
    claim("SPB 'Trace of the commutator'", tr(A @ B - B @ A), 0, Flaw.TRANSPOSE, tr(A @ B.T - B @ A)),
    claim("SPB 'Trace of the hat matrix'", tr(_hat), m, Flaw.SIZE, n, given=_full_rank),
    claim("MML §4.1, products at size 1", tr(A) * tr(B), tr(B) * tr(A), Flaw.SIZE, tr(A @ B)),
)

INVERSES: tuple[BookClaim, ...] = (
    claim("MC (1)", inv(G @ H), inv(H) @ inv(G), Flaw.ORDER, inv(G) @ inv(H)),
    claim("MC (2)", inv(G @ H @ K), inv(K) @ inv(H) @ inv(G), Flaw.ORDER, inv(G) @ inv(H) @ inv(K)),
    claim("MC (3)", inv(G.T), inv(G).T, Flaw.TRANSPOSE, inv(G)),
    claim("MC (145)", G @ inv(G), _I, Flaw.STRUCTURE, Eq(A @ inv(A), _I)),
    claim("MML (2.26)", inv(inv(G)), G, Flaw.TRANSPOSE, G.T),
    claim("MML (2.28)", inv(t * G), inv(G) / t, Flaw.FACTOR, t * inv(G)),
    claim("MC (165)", inv(G) + inv(H), inv(G) @ (G + H) @ inv(H), Flaw.SIGN, inv(G) @ (G - H) @ inv(H)),
    claim(
        "MC (161)",
        inv(_I + inv(G)),
        G @ inv(G + _I),
        Flaw.ORDER,
        inv(G) @ inv(G + _I),
        given=(invertible(G + _I), invertible(_I + inv(G))),
    ),
    claim(
        "MC (163)",
        inv(inv(G) + inv(H)),
        G @ inv(G + H) @ H,
        Flaw.ORDER,
        H @ inv(G + H) @ H,
        given=(invertible(G + H), invertible(inv(G) + inv(H))),
    ),
    claim(
        "MC (163), other order",
        G @ inv(G + H) @ H,
        H @ inv(G + H) @ G,
        Flaw.SIGN,
        -H @ inv(G + H) @ G,
        given=(invertible(G + H),),
    ),
    claim(
        "MC (164)",
        A - A @ inv(A + B) @ A,
        B - B @ inv(A + B) @ B,
        Flaw.SIGN,
        B + B @ inv(A + B) @ B,
        given=(invertible(A + B),),
    ),
    claim(
        "MC (166)",
        inv(_I + X @ U),
        _I - X @ inv(_J + U @ X) @ U,
        Flaw.SIGN,
        _I + X @ inv(_J + U @ X) @ U,
        given=(invertible(_I + X @ U), invertible(_J + U @ X)),
    ),
    claim(
        "MC (167)",
        inv(_I + X @ U) @ X,
        X @ inv(_J + U @ X),
        Flaw.SIGN,
        -X @ inv(_J + U @ X),
        given=(invertible(_I + X @ U), invertible(_J + U @ X)),
    ),
    claim(
        "MC (156)",
        inv(P + X @ W @ X.T),
        inv(P) - inv(P) @ X @ inv(inv(W) + X.T @ inv(P) @ X) @ X.T @ inv(P),
        Flaw.STRUCTURE,
        inv(P) - inv(P) @ X @ inv(W + X.T @ inv(P) @ X) @ X.T @ inv(P),
    ),
    claim(
        "MC (158)",
        inv(inv(P) + X @ inv(W) @ X.T) @ X @ inv(W),
        P @ X @ inv(X.T @ P @ X + W),
        Flaw.STRUCTURE,
        P @ X @ inv(X.T @ inv(P) @ X + W),
    ),
    claim(
        "MC (160)",
        inv(G + outer(x, y)),
        inv(G) - inv(G) @ x @ y.T @ inv(G) / (1 + y.T @ inv(G) @ x),
        Flaw.SIGN,
        inv(G) + inv(G) @ x @ y.T @ inv(G) / (1 + y.T @ inv(G) @ x),
        given=(invertible(G + outer(x, y)), Ne(1 + y.T @ inv(G) @ x, 0)),
    ),
    claim(
        "MC (159)",
        inv(G + X @ U),
        inv(G) - inv(G) @ X @ inv(_J + U @ inv(G) @ X) @ U @ inv(G),
        Flaw.ORDER,
        inv(G) - inv(G) @ X @ inv(_J + U @ X) @ U @ inv(G),
        given=(invertible(G + X @ U), invertible(_J + U @ inv(G) @ X), invertible(_J + U @ X)),
    ),
    claim(
        "MC (167), ridge by the dual form",
        inv(X.T @ X + t * _J) @ X.T,
        X.T @ inv(X @ X.T + t * _I),
        Flaw.FACTOR,
        t * X.T @ inv(X @ X.T + t * _I),
    ),
    claim(
        "MC §3.1, difference of inverses",
        inv(G) - inv(H),
        inv(G) @ (H - G) @ inv(H),
        Flaw.SIGN,
        inv(G) @ (G - H) @ inv(H),
    ),
    claim(
        "BV §C.4, between two inverses",
        inv(P) @ (P + S) @ inv(P),
        inv(P) + inv(P) @ S @ inv(P),
        Flaw.ORDER,
        inv(P) + S @ inv(P) @ inv(P),
    ),
    claim("PRML §3.1.1, hat matrix is idempotent", _hat @ _hat, _hat, Flaw.FACTOR, 2 * _hat, given=_full_rank),
    claim("PRML §3.1.1, hat matrix keeps X", _hat @ X, X, Flaw.STRUCTURE, Eq(_hat, _I), given=_full_rank),
    claim(
        "PRML §3.1.1, residuals are orthogonal",
        X.T @ (_I - _hat) @ y,
        0,
        Flaw.STRUCTURE,
        Eq((_I - _hat) @ y, 0),
        given=_full_rank,
    ),
    claim("MC §3.6, left inverse", inv(X.T @ X) @ X.T @ X, _J, Flaw.DOMAIN, given=_full_rank, wrong_given=()),
    claim("SPB 'Symmetric hat matrix'", _hat.T, _hat, Flaw.SIGN, -_hat, given=_full_rank),
)

DETERMINANTS: tuple[BookClaim, ...] = (
    claim("MC (19)", det(t * A), t**n * det(A), Flaw.SIZE, t * det(A)),
    claim("MC (20)", det(A.T), det(A), Flaw.SIGN, -det(A)),
    claim("MC (21)", det(A @ B), det(A) * det(B), Flaw.SIZE, Eq(det(A + B), det(A) + det(B))),
    claim("MC (22)", det(inv(G)), 1 / det(G), Flaw.SIGN, -1 / det(G)),
    claim("MC (23), n = 3", det(A @ A @ A), det(A) ** 3, Flaw.FACTOR, 3 * det(A)),
    claim("MC (24)", det(_I + outer(x, y)), 1 + x.T @ y, Flaw.SIGN, 1 - x.T @ y),
    claim("MC (25)", det(identity(2) + N), 1 + det(N) + tr(N), Flaw.SIZE, Eq(det(_I + A), 1 + det(A) + tr(A))),
    claim(
        "MC (26)",
        det(identity(3) + T),
        1 + det(T) + tr(T) + tr(T) ** 2 / 2 - tr(T @ T) / 2,
        Flaw.SIZE,
        Eq(det(_I + A), 1 + det(A) + tr(A) + tr(A) ** 2 / 2 - tr(A @ A) / 2),
    ),
    claim("MC §1.3", det(N), N[1, 1] * N[2, 2] - N[1, 2] * N[2, 1], Flaw.SIGN, N[1, 1] * N[2, 2] + N[1, 2] * N[2, 1]),
    claim("MC §1.3, by traces", 2 * det(N), tr(N) ** 2 - tr(N @ N), Flaw.SIZE, Eq(2 * det(A), tr(A) ** 2 - tr(A @ A))),
    claim(
        "MC §1.3, Cayley-Hamilton",
        N @ N - tr(N) * N + det(N) * identity(2),
        0,
        Flaw.SIZE,
        Eq(A @ A - tr(A) * A + det(A) * _I, 0),
    ),
    claim("PRML (C.14)", det(_I + X @ Y.T), det(_J + X.T @ Y), Flaw.SIGN, det(_J - X.T @ Y)),
    claim(
        "MC (24), weighted",
        det(P + outer(x, x)),
        det(P) * (1 + x.T @ inv(P) @ x),
        Flaw.STRUCTURE,
        det(P) * (1 + x.T @ P @ x),
    ),
    claim("MML §4.1, similar matrices", det(inv(G) @ A @ G), det(A), Flaw.STRUCTURE, Eq(det(G @ A @ G), det(A))),
    claim("MML §4.1, identity", det(_I), 1, Flaw.SIZE, Eq(det(t * _I), t)),
    claim(
        "BV §A.4, log-determinant of a multiple",
        log(det(t * P)),
        n * log(t) + log(det(P)),
        Flaw.SIZE,
        log(t) + log(det(P)),
    ),
    claim("PRML (2.43), log-determinant of an inverse", log(det(inv(P))), -log(det(P)), Flaw.SIGN, log(det(P))),
)

SPECIAL: tuple[BookClaim, ...] = (
    claim(
        "MML §4.1, trace of a square", tr(A @ A), Sum(A[i, j] * A[j, i], i, j), Flaw.SYMMETRY, Sum(A[i, j] ** 2, i, j)
    ),
    claim(
        "MML §4.1, trace of a square, symmetric",
        tr(S @ S),
        Sum(S[i, j] ** 2, i, j),
        Flaw.SYMMETRY,
        Eq(tr(A @ A), Sum(A[i, j] ** 2, i, j)),
    ),
    claim("MC §9.7, square of a symmetric matrix", S @ S, S.T @ S, Flaw.SYMMETRY, Eq(A @ A, A.T @ A)),
    claim(
        "MC §9.7, commuting symmetric matrices", (S @ R).T, S @ R, Flaw.ORDER, given=(Eq(S @ R, R @ S),), wrong_given=()
    ),
    claim("MC §3.1, commuting inverses", inv(G) @ H, H @ inv(G), Flaw.ORDER, given=(Eq(G @ H, H @ G),), wrong_given=()),
    claim(
        "MC §3.1, a matrix and its inverse shifted",
        (G + t * _I) @ inv(G),
        inv(G) @ (G + t * _I),
        Flaw.ORDER,
        Eq((G + A) @ inv(G), inv(G) @ (G + A)),
    ),
    claim("MC §3.1, powers commute", A @ A @ A - A, (A @ A - _I) @ A, Flaw.ORDER, Eq(A @ B @ A - A, (A @ A - _I) @ B)),
    claim(
        "MC (16), cube of a sum",
        tr((A + B) @ (A + B) @ (A + B)),
        tr(A @ A @ A) + 3 * tr(A @ A @ B) + 3 * tr(A @ B @ B) + tr(B @ B @ B),
        Flaw.FACTOR,
        tr(A @ A @ A) + 3 * tr(A @ A @ B) + tr(A @ B @ B) + tr(B @ B @ B),
    ),
    claim(
        "MC (16), fourth power of a sum",
        tr((A + B) @ (A + B) @ (A + B) @ (A + B)),
        tr(A @ A @ A @ A)
        + 4 * tr(A @ A @ A @ B)
        + 4 * tr(A @ A @ B @ B)
        + 2 * tr(A @ B @ A @ B)
        + 4 * tr(A @ B @ B @ B)
        + tr(B @ B @ B @ B),
        Flaw.ORDER,
        tr(A @ A @ A @ A) + 4 * tr(A @ A @ A @ B) + 6 * tr(A @ A @ B @ B) + 4 * tr(A @ B @ B @ B) + tr(B @ B @ B @ B),
    ),
    claim(
        "MC §1.3, commutator of 2 × 2 matrices has a scalar square",
        (N @ V - V @ N) @ (N @ V - V @ N),
        -det(N @ V - V @ N) * identity(2),
        Flaw.SIZE,
        Eq(n * (A @ B - B @ A) @ (A @ B - B @ A), tr((A @ B - B @ A) @ (A @ B - B @ A)) * _I),
    ),
    claim(
        "MC (25), difference",
        det(N + V) - det(N) - det(V),
        tr(N) * tr(V) - tr(N @ V),
        Flaw.SIZE,
        Eq(det(A + B) - det(A) - det(B), tr(A) * tr(B) - tr(A @ B)),
    ),
    claim("MC (19), up to little", det(2 * A), 2**n * det(A), Flaw.NEAR, (2**n + _TINY) * det(A)),
)

STRUCTURED: tuple[BookClaim, ...] = (
    claim("MML (3.29), orthogonal", Q.T @ Q, _I, Flaw.STRUCTURE, Eq(A.T @ A, _I)),
    claim("MML (3.30), orthogonal inverse", inv(Q), Q.T, Flaw.TRANSPOSE, Q),
    claim("MML (3.31), lengths are kept", norm(Q @ x) ** 2, norm(x) ** 2, Flaw.FACTOR, 2 * norm(x) ** 2),
    claim("MC §9.6, determinant of an orthogonal matrix", det(Q) ** 2, 1, Flaw.SIGN, Eq(det(Q), 1)),
    claim("MC §9.6, traces are kept", tr(Q.T @ A @ Q), tr(A), Flaw.TRANSPOSE, Eq(tr(Q @ A @ Q), tr(A))),
    claim("MC §9.1, diagonal matrices", diag(d) @ diag(e), diag(e) @ diag(d), Flaw.ORDER, Eq(diag(d) @ A, A @ diag(d))),
    claim("MC §9.1, diagonal inverse", inv(diag(d)) @ diag(d), _I, Flaw.FACTOR, diag(d)),
    claim("MC §9.1, product with a vector", diag(d) @ x, d * x, Flaw.TERM, d + x),
    claim("MC §9.1, trace", tr(diag(x)), Sum(x[k], k), Flaw.SIZE, x[1]),
    claim("MC §9.1, products of the entries", diag(d) @ diag(e), diag(d * e), Flaw.SIGN, diag(d + e)),
    claim("MC §9.1, a declared diagonal", L.T, L, Flaw.STRUCTURE, Eq(A.T, A)),
    claim("MC §9.7, symmetric and inverted", inv(P).T, inv(P), Flaw.SYMMETRY, Eq(inv(G).T, inv(G))),
    claim(
        "MC §9.6, orthogonal similarity of a product",
        Q.T @ A @ Q @ Q.T @ B @ Q,
        Q.T @ A @ B @ Q,
        Flaw.TRANSPOSE,
        Q.T @ A @ Q @ Q @ B @ Q,
    ),
    claim(
        "MML (3.31), inner products are kept",
        (Q @ x).T @ (Q @ y),
        x.T @ y,
        Flaw.STRUCTURE,
        Eq((A @ x).T @ (A @ y), x.T @ y),
    ),
    claim("MC §10.2, Hadamard product commutes", A * B, B * A, Flaw.ORDER, A @ B),
    claim(
        "MC §10.2, Hadamard product of outer products",
        outer(x, y) * outer(d, e),
        outer(x * d, y * e),
        Flaw.ORDER,
        outer(x * e, y * d),
    ),
    claim(
        "MC §10.2, traces",
        tr(A.T @ B),
        Sum((A * B)[i, j], i, j),
        Flaw.TRANSPOSE,
        Eq(tr(A @ B), Sum((A * B)[i, j], i, j)),
    ),
)

CLAIMS = PRODUCTS + TRACES + INVERSES + DETERMINANTS + SPECIAL + STRUCTURED
