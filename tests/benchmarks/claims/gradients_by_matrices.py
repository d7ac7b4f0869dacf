"""Derivatives by matrices: traces, inverses, determinants, minima.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Gt,
    Ne,
    Note,
    argmin,
    components,
    delta,
    det,
    grad,
    identity,
    inv,
    invertible,
    log,
    norm,
    outer,
    positive,
    positive_definite,
    symmetric,
    tr,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Gradients")
n, m, o = _note.size("n"), _note.size("m"), _note.size("o")
i, j, k, l_ = n.indices("i j k l")
q, r, s = m.indices("q r s")
t, c = _note.scalar("t"), _note.scalar("c")
lam, sigma = _note.scalar("lambda", domain=positive), _note.scalar("sigma", domain=positive)
x, y, z, a, b = (_note.vector(name, n) for name in "xyzab")
w, u, v, g = (_note.vector(name, m) for name in "wuvg")
p = _note.vector("p", n, domain=positive)
A, B, C, F = (_note.matrix(name, n, n) for name in "ABCF")
G, Z = (_note.matrix(name, n, n, properties=(invertible,)) for name in "GZ")
S = _note.matrix("S", n, n, properties=(symmetric,))
P, K = (_note.matrix(name, n, n, properties=(positive_definite,)) for name in "PK")
X, Y = _note.matrix("X", n, m), _note.matrix("Y", n, m)
E = _note.matrix("E", m, m)
U = _note.matrix("U", m, n)
H = _note.matrix("H", m, o)
V = _note.matrix("V", n, o)
phi, psi = _note.function("phi"), _note.function("psi")

_I, _J = identity(n), identity(m)
_ones = components(1 + 0 * x[i], i)

MATRICES: tuple[BookClaim, ...] = (
    claim(
        "residual matrix",
        grad(tr((V - X @ H).T @ (V - X @ H)), X),
        -2 * (V - X @ H) @ H.T,
        Flaw.TRANSPOSE,
        2 * (V - X @ H) @ H.T,
    ),
    claim(
        "residual matrix, right factor",
        grad(tr((V - X @ H).T @ (V - X @ H)), H),
        -2 * X.T @ (V - X @ H),
        Flaw.SIGN,
        2 * X.T @ (V - X @ H),
    ),
    claim(
        "MC (103)",
        grad(tr(A @ X @ E @ X.T @ B), X),
        A.T @ B.T @ X @ E.T + B @ A @ X @ E,
        Flaw.TRANSPOSE,
        A.T @ B.T @ X @ E + B @ A @ X @ E,
    ),
    claim("MC (124)", grad(tr(inv(Z) @ A), Z), -(inv(Z) @ A @ inv(Z)).T, Flaw.SIGN, (inv(Z) @ A @ inv(Z)).T),
    claim(
        "shifted inverse",
        grad(a.T @ inv(A + Z) @ a, A),
        -inv(A + Z).T @ outer(a, a) @ inv(A + Z).T,
        Flaw.SIGN,
        inv(A + Z).T @ outer(a, a) @ inv(A + Z).T,
        given=(invertible(A + Z),),
    ),
    claim(
        "determinant of a product",
        grad(det(A @ Z @ B), Z),
        det(A @ Z @ B) * inv(Z).T,
        Flaw.TRANSPOSE,
        det(A @ Z @ B) * inv(Z),
    ),
    claim("MC (57)", grad(log(det(Z) ** 2) / 2, Z), inv(Z).T, Flaw.FACTOR, 2 * inv(Z).T),
    claim(
        "power of a determinant",
        grad(det(Z) ** 3, Z),
        3 * det(Z) ** 3 * inv(Z).T,
        Flaw.TERM,
        3 * det(Z) ** 2 * inv(Z).T,
    ),
    claim(
        "MC (55)",
        grad(log(det(X.T @ X)), X),
        2 * X @ inv(X.T @ X),
        Flaw.FACTOR,
        X @ inv(X.T @ X),
        given=(invertible(X.T @ X),),
    ),
    claim(
        "log-det of a shift",
        D(log(det(P + t * _I)), t),
        tr(inv(P + t * _I)),
        Flaw.SIGN,
        -tr(inv(P + t * _I)),
        given=(Gt(t, 0),),
    ),
    claim(
        "derivative of an inverse",
        D(inv(P + t * K), t),
        -inv(P + t * K) @ K @ inv(P + t * K),
        Flaw.SIGN,
        inv(P + t * K) @ K @ inv(P + t * K),
        given=(Gt(t, 0),),
    ),
    claim(
        "Gaussian process",
        D(y.T @ inv(P + t * _I) @ y, t),
        -y.T @ inv(P + t * _I) @ inv(P + t * _I) @ y,
        Flaw.SIGN,
        y.T @ inv(P + t * _I) @ inv(P + t * _I) @ y,
        given=(Gt(t, 0),),
    ),
    claim(
        "second derivative of log-det",
        D(D(log(det(P + t * K)), t), t),
        -tr(inv(P + t * K) @ K @ inv(P + t * K) @ K),
        Flaw.SIGN,
        tr(inv(P + t * K) @ K @ inv(P + t * K) @ K),
        given=(Gt(t, 0),),
    ),
    claim(
        "orthogonality penalty",
        grad(tr((X.T @ X - _J) @ (X.T @ X - _J)), X),
        4 * X @ (X.T @ X - _J),
        Flaw.FACTOR,
        2 * X @ (X.T @ X - _J),
    ),
    claim(
        "bilinear opaque",
        grad(a.T @ phi(X @ w), X),
        outer(a * phi.prime(X @ w), w),
        Flaw.TRANSPOSE,
        outer(phi.prime(X @ w), w),
    ),
    claim(
        "matrix in a quadratic",
        grad((X @ w - y).T @ (X @ w - y), X),
        2 * outer(X @ w - y, w),
        Flaw.FACTOR,
        outer(X @ w - y, w),
    ),
    claim(
        "symmetric parametrisation",
        grad(tr(S @ A @ A.T), A),
        2 * S @ A,
        Flaw.SYMMETRY,
        Eq(grad(tr(B @ A @ A.T), A), 2 * B @ A),
    ),
    claim("entry of a product", D((A @ x)[i], A[j, k]), delta(i, j) * x[k], Flaw.INDEX, delta(i, k) * x[j]),
    claim(
        "entry of an inverse",
        D(inv(Z)[i, j], Z[k, l_]),
        -inv(Z)[i, k] * inv(Z)[l_, j],
        Flaw.INDEX,
        -inv(Z)[i, l_] * inv(Z)[k, j],
    ),
    claim(
        "Gram entries",
        D((X.T @ X)[q, r], X[i, s]),
        delta(q, s) * X[i, r] + X[i, q] * delta(r, s),
        Flaw.TERM,
        delta(q, s) * X[i, r],
    ),
    claim(
        "ridge minimiser",
        argmin(norm(y - X @ w) ** 2 + lam * norm(w) ** 2, w),
        inv(X.T @ X + lam * _J) @ X.T @ y,
        Flaw.FACTOR,
        inv(X.T @ X + 2 * lam * _J) @ X.T @ y,
    ),
    claim(
        "weighted least squares minimiser",
        argmin((y - X @ w).T @ P @ (y - X @ w), w),
        inv(X.T @ P @ X) @ X.T @ P @ y,
        Flaw.STRUCTURE,
        inv(X.T @ X) @ X.T @ y,
        given=(invertible(X.T @ X),),
    ),
    claim(
        "projection onto a line",
        argmin(norm(y - t * x) ** 2, t),
        x.T @ y / (x.T @ x),
        Flaw.DOMAIN,
        given=(Ne(x, 0),),
        wrong_given=(),
    ),
)

CLAIMS = MATRICES
