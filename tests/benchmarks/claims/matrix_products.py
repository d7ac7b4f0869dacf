"""Products and traces of matrices that commute, are projections, orthogonal, skew or of rank one.

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
    delta,
    det,
    diag,
    diagonal,
    identity,
    inv,
    invertible,
    norm,
    orthogonal,
    outer,
    positive,
    positive_definite,
    symmetric,
    tr,
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

PRODUCTS: tuple[BookClaim, ...] = (
    claim(
        "Jacobi identity",
        A @ (B @ C - C @ B)
        - (B @ C - C @ B) @ A
        + B @ (C @ A - A @ C)
        - (C @ A - A @ C) @ B
        + C @ (A @ B - B @ A)
        - (A @ B - B @ A) @ C,
        0,
        Flaw.SIGN,
        Eq(
            A @ (B @ C - C @ B)
            - (B @ C - C @ B) @ A
            + B @ (C @ A - A @ C)
            - (C @ A - A @ C) @ B
            - C @ (A @ B - B @ A)
            + (A @ B - B @ A) @ C,
            0,
        ),
    ),
    claim(
        "symmetrised product of symmetric",
        (S @ R + R @ S).T,
        S @ R + R @ S,
        Flaw.SYMMETRY,
        Eq((A @ B + B @ A).T, A @ B + B @ A),
    ),
    claim("commutator of symmetric is skew", (S @ R - R @ S).T, -(S @ R - R @ S), Flaw.SIGN, S @ R - R @ S),
    claim("congruence keeps symmetry", (X.T @ S @ X).T, X.T @ S @ X, Flaw.SYMMETRY, Eq((X.T @ A @ X).T, X.T @ A @ X)),
    claim("skew form vanishes", x.T @ (A - A.T) @ x, 0, Flaw.INDEX, Eq(x.T @ (A - A.T) @ y, 0)),
    claim("skew matrices: form", x.T @ A @ x, 0, Flaw.SYMMETRY, given=(Eq(A.T, -A),), wrong_given=()),
    claim(
        "square of a commuting sum",
        (A + B) @ (A + B),
        A @ A + 2 * A @ B + B @ B,
        Flaw.ORDER,
        given=(Eq(A @ B, B @ A),),
        wrong_given=(),
    ),
    claim(
        "commuting with a product",
        A @ (B @ C),
        (B @ C) @ A,
        Flaw.ORDER,
        given=(Eq(A @ B, B @ A), Eq(A @ C, C @ A)),
        wrong_given=(Eq(A @ B, B @ A),),
    ),
    claim("diagonal matrices commute", L @ Z, Z @ L, Flaw.STRUCTURE, Eq(L @ A, A @ L)),
    claim("diag commutes", diag(x) @ diag(y), diag(x * y), Flaw.FACTOR, diag(x + y)),
    claim("idempotent complement", (_I - A) @ (_I - A), _I - A, Flaw.STRUCTURE, given=(Eq(A @ A, A),), wrong_given=()),
    claim("idempotent power", A @ A @ A @ A, A, Flaw.STRUCTURE, given=(Eq(A @ A, A),), wrong_given=(Eq(A @ A @ A, A),)),
    claim(
        "involution from a projection",
        (_I - 2 * A) @ (_I - 2 * A),
        _I,
        Flaw.STRUCTURE,
        given=(Eq(A @ A, A),),
        wrong_given=(),
    ),
    claim(
        "nilpotent geometric series",
        (_I - A) @ (_I + A + A @ A),
        _I,
        Flaw.STRUCTURE,
        given=(Eq(A @ A @ A, 0),),
        wrong_given=(Eq(A @ A @ A @ A, 0),),
    ),
    claim(
        "Householder",
        (_I - 2 * outer(x, x)) @ (_I - 2 * outer(x, x)),
        _I,
        Flaw.DOMAIN,
        given=(Eq(x.T @ x, 1),),
        wrong_given=(),
    ),
    claim(
        "Householder, any vector",
        (_I - 2 * outer(x, x) / (x.T @ x)) @ x,
        -x,
        Flaw.DOMAIN,
        given=(Ne(x, 0),),
        wrong_given=(),
    ),
    claim(
        "rank one square", outer(x, y) @ outer(x, y), (y.T @ x) * outer(x, y), Flaw.TRANSPOSE, (x.T @ x) * outer(x, y)
    ),
    claim("rank one trace", tr(outer(x, y)), x.T @ y, Flaw.SIZE, n * x.T @ y),
    claim("trace of symmetric three", tr(S @ R @ P), tr(P @ R @ S), Flaw.SYMMETRY, Eq(tr(A @ B @ C), tr(C @ B @ A))),
    claim(
        "Frobenius",
        tr((A - B).T @ (A - B)),
        tr(A.T @ A) - 2 * tr(A.T @ B) + tr(B.T @ B),
        Flaw.TRANSPOSE,
        tr(A.T @ A) - 2 * tr(A @ B) + tr(B.T @ B),
    ),
    claim("trace of symmetric and skew", tr(S @ (A - A.T)), 0, Flaw.SYMMETRY, Eq(tr(B @ (A - A.T)), 0)),
    claim(
        "trace of a square, symmetric part",
        tr(A @ A),
        tr((A + A.T) @ (A + A.T)) / 2 - tr(A @ A.T),
        Flaw.SIGN,
        tr((A + A.T) @ (A + A.T)) / 2 + tr(A @ A.T),
    ),
    claim("trace by a basis", Sum(A[i, j] * delta(j, i), i, j), tr(A), Flaw.INDEX, Sum(A[i, j], i, j)),
    claim("Hadamard trace", Sum(A[i, j] * B[i, j], i, j), tr(A.T @ B), Flaw.TRANSPOSE, tr(A @ B)),
    claim("Hadamard with outer", A * outer(x, y), diag(x) @ A @ diag(y), Flaw.TRANSPOSE, diag(y) @ A @ diag(x)),
    claim(
        "Hadamard form",
        x.T @ (A * B) @ y,
        tr(diag(x) @ A @ diag(y) @ B.T),
        Flaw.TRANSPOSE,
        tr(diag(x) @ A @ diag(y) @ B),
    ),
    claim(
        "centring matrix",
        (_I - outer(_ones, _ones) / n) @ (_I - outer(_ones, _ones) / n),
        _I - outer(_ones, _ones) / n,
        Flaw.SIZE,
        Eq((_I - outer(_ones, _ones)) @ (_I - outer(_ones, _ones)), _I - outer(_ones, _ones)),
    ),
    claim("orthogonal keeps lengths, root", norm(Q @ x), norm(x), Flaw.STRUCTURE, Eq(norm(G @ x), norm(x))),
    claim("orthogonal product", (Q @ O_).T @ (Q @ O_), _I, Flaw.STRUCTURE, Eq((Q + O_).T @ (Q + O_), _I)),
    claim(
        "orthogonal, Frobenius",
        tr((Q @ A).T @ (Q @ A)),
        tr(A.T @ A),
        Flaw.STRUCTURE,
        Eq(tr((G @ A).T @ (G @ A)), tr(A.T @ A)),
    ),
    claim(
        "orthogonal similarity, trace of a square",
        tr(Q.T @ A @ Q @ Q.T @ A @ Q),
        tr(A @ A),
        Flaw.TRANSPOSE,
        Eq(tr(Q @ A @ Q @ Q.T @ A @ Q), tr(A @ A)),
    ),
    claim(
        "determinant of two by traces",
        det(N),
        (tr(N) ** 2 - tr(N @ N)) / 2,
        Flaw.SIZE,
        Eq(det(T), (tr(T) ** 2 - tr(T @ T)) / 2),
    ),
    claim(
        "determinant of three by traces",
        det(T),
        (tr(T) ** 3 - 3 * tr(T) * tr(T @ T) + 2 * tr(T @ T @ T)) / 6,
        Flaw.SIZE,
        Eq(det(A), (tr(A) ** 3 - 3 * tr(A) * tr(A @ A) + 2 * tr(A @ A @ A)) / 6),
    ),
    claim(
        "Hall's identity at size 2",
        (N @ V - V @ N) @ (N @ V - V @ N) @ E,
        E @ (N @ V - V @ N) @ (N @ V - V @ N),
        Flaw.SIZE,
        Eq((A @ B - B @ A) @ (A @ B - B @ A) @ C, C @ (A @ B - B @ A) @ (A @ B - B @ A)),
    ),
    claim(
        "trace and Frobenius at rank one",
        tr(outer(x, y) @ outer(x, y)),
        (x.T @ y) ** 2,
        Flaw.SIZE,
        Eq(tr(A @ A), tr(A) ** 2),
    ),
    claim(
        "a projector's trace by its factors",
        tr(X @ X.T),
        m,
        Flaw.STRUCTURE,
        given=(Eq(X.T @ X, _J),),
        wrong_given=(Eq(X @ X.T, _I),),
    ),
    claim(
        "eigenvalue of a square",
        A @ A @ x,
        c**2 * x,
        Flaw.STRUCTURE,
        given=(Eq(A @ x, c * x),),
        wrong_given=(Eq(x.T @ A, c * x.T),),
    ),
    claim(
        "eigenvalue of a polynomial",
        (A @ A + 3 * A + _I) @ x,
        (c**2 + 3 * c + 1) * x,
        Flaw.SIGN,
        (c**2 + 3 * c - 1) * x,
        given=(Eq(A @ x, c * x), Ne(x, 0)),
    ),
    claim(
        "eigenvalue of the inverse",
        inv(G) @ x,
        x / c,
        Flaw.STRUCTURE,
        c * x,
        given=(Eq(G @ x, c * x), Ne(c, 0), Ne(x, 0)),
    ),
    claim(
        "Rayleigh quotient at an eigenvector",
        x.T @ A @ x / (x.T @ x),
        c,
        Flaw.STRUCTURE,
        given=(Eq(A @ x, c * x), Ne(x, 0)),
        wrong_given=(Ne(x, 0),),
    ),
    claim(
        "eigenvectors of a symmetric matrix",
        (c - s) * (x.T @ y),
        0,
        Flaw.SYMMETRY,
        given=(Eq(S @ x, c * x), Eq(S @ y, s * y)),
        wrong_given=(Eq(A @ x, c * x), Eq(A @ y, s * y)),
    ),
    claim("spectral theorem", Q.T @ (Q @ L @ Q.T) @ Q, L, Flaw.TRANSPOSE, Q @ L @ Q),
    claim(
        "normal: eigen-decomposition squared",
        (Q @ L @ Q.T) @ (Q @ L @ Q.T),
        Q @ L @ L @ Q.T,
        Flaw.STRUCTURE,
        Eq((G @ L @ G.T) @ (G @ L @ G.T), G @ L @ L @ G.T),
    ),
    claim("SVD Gram", (Q @ L @ O_.T).T @ (Q @ L @ O_.T), O_ @ L @ L @ O_.T, Flaw.TRANSPOSE, O_.T @ L @ L @ O_),
    claim(
        "polarisation",
        x.T @ S @ y,
        ((x + y).T @ S @ (x + y) - (x - y).T @ S @ (x - y)) / 4,
        Flaw.SYMMETRY,
        Eq(x.T @ A @ y, ((x + y).T @ A @ (x + y) - (x - y).T @ A @ (x - y)) / 4),
    ),
    claim(
        "Pythagoras",
        norm(x + y) ** 2,
        norm(x) ** 2 + norm(y) ** 2,
        Flaw.STRUCTURE,
        given=(Eq(x.T @ y, 0),),
        wrong_given=(),
    ),
    claim(
        "Lagrange",
        norm(x) ** 2 * norm(y) ** 2 - (x.T @ y) ** 2,
        Sum((x[i] * y[j] - x[j] * y[i]) ** 2, i, j) / 2,
        Flaw.FACTOR,
        Sum((x[i] * y[j] - x[j] * y[i]) ** 2, i, j),
    ),
    claim("Gram–Schmidt", x.T @ (y - (x.T @ y) / (x.T @ x) * x), 0, Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim(
        "polynomial commutation",
        A @ (A @ A + 2 * A + _I),
        (A @ A + 2 * A + _I) @ A,
        Flaw.ORDER,
        Eq(A @ (A @ B + _I), (A @ B + _I) @ A),
    ),
)

CLAIMS = PRODUCTS
