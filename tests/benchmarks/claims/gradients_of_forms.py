"""Gradients, Jacobians and Hessians of forms, lengths and kernels.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    D,
    Ne,
    Note,
    argmin,
    components,
    diag,
    exp,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    norm,
    outer,
    positive,
    positive_definite,
    sqrt,
    symmetric,
    tanh,
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

FORMS: tuple[BookClaim, ...] = (
    claim("affine", grad(a.T @ (A @ x + b), x), A.T @ a, Flaw.TRANSPOSE, A @ a),
    claim("affine Jacobian", jacobian(X @ w + y, w), X, Flaw.SIGN, -X),
    claim(
        "weighted norm",
        grad((y - X @ w).T @ P @ (y - X @ w), w),
        -2 * X.T @ P @ (y - X @ w),
        Flaw.SIGN,
        2 * X.T @ P @ (y - X @ w),
    ),
    claim(
        "weighted norm, any weight",
        grad((y - X @ w).T @ A @ (y - X @ w), w),
        -X.T @ (A + A.T) @ (y - X @ w),
        Flaw.SYMMETRY,
        -2 * X.T @ A @ (y - X @ w),
    ),
    claim(
        "Hessian of a weighted norm",
        hessian((y - X @ w).T @ P @ (y - X @ w), w),
        2 * X.T @ P @ X,
        Flaw.FACTOR,
        X.T @ P @ X,
    ),
    claim(
        "product of forms",
        grad((a.T @ x) * (x.T @ S @ x), x),
        (x.T @ S @ x) * a + 2 * (a.T @ x) * (S @ x),
        Flaw.FACTOR,
        (x.T @ S @ x) * a + (a.T @ x) * (S @ x),
    ),
    claim(
        "cube of a linear form",
        hessian((a.T @ x) ** 3, x),
        6 * (a.T @ x) * outer(a, a),
        Flaw.FACTOR,
        3 * (a.T @ x) * outer(a, a),
    ),
    claim(
        "reciprocal form",
        grad(1 / (1 + x.T @ P @ x), x),
        -2 * P @ x / (1 + x.T @ P @ x) ** 2,
        Flaw.SIGN,
        2 * P @ x / (1 + x.T @ P @ x) ** 2,
    ),
    claim(
        "generalised Rayleigh",
        grad(x.T @ S @ x / (x.T @ P @ x), x),
        2 * (S @ x - (x.T @ S @ x) / (x.T @ P @ x) * P @ x) / (x.T @ P @ x),
        Flaw.DOMAIN,
        given=(Ne(x, 0),),
        wrong_given=(),
    ),
    claim("norm", grad(norm(x), x), x / norm(x), Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim(
        "Hessian of the norm",
        hessian(norm(x), x),
        _I / norm(x) - outer(x, x) / norm(x) ** 3,
        Flaw.SIGN,
        _I / norm(x) + outer(x, x) / norm(x) ** 3,
        given=(Ne(x, 0),),
    ),
    claim(
        "cosine similarity",
        grad(a.T @ x / norm(x), x),
        a / norm(x) - (a.T @ x) * x / norm(x) ** 3,
        Flaw.FACTOR,
        a / norm(x) - (a.T @ x) * x / norm(x) ** 2,
        given=(Ne(x, 0),),
    ),
    claim(
        "inverse distance", grad(1 / norm(x), x), -x / norm(x) ** 3, Flaw.FACTOR, -x / norm(x) ** 2, given=(Ne(x, 0),)
    ),
    claim(
        "Gaussian kernel",
        grad(exp(-(norm(x - y) ** 2) / (2 * sigma**2)), x),
        -(x - y) / sigma**2 * exp(-(norm(x - y) ** 2) / (2 * sigma**2)),
        Flaw.SIGN,
        (x - y) / sigma**2 * exp(-(norm(x - y) ** 2) / (2 * sigma**2)),
    ),
    claim(
        "Gaussian kernel, Hessian",
        hessian(exp(-(x.T @ x) / 2), x),
        exp(-(x.T @ x) / 2) * (outer(x, x) - _I),
        Flaw.SIGN,
        exp(-(x.T @ x) / 2) * (outer(x, x) + _I),
    ),
    claim("Gaussian score", grad(-(x - a).T @ inv(P) @ (x - a) / 2, x), -inv(P) @ (x - a), Flaw.SIGN, inv(P) @ (x - a)),
    claim(
        "Gaussian score by the mean",
        grad(-(x - a).T @ inv(P) @ (x - a) / 2, a),
        inv(P) @ (x - a),
        Flaw.SIGN,
        -inv(P) @ (x - a),
    ),
    claim("multiquadric", grad(sqrt(1 + x.T @ x), x), x / sqrt(1 + x.T @ x), Flaw.FACTOR, 2 * x / sqrt(1 + x.T @ x)),
    claim(
        "Laplacian of a radial function",
        tr(hessian(exp(-(x.T @ x) / 2), x)),
        (x.T @ x - n) * exp(-(x.T @ x) / 2),
        Flaw.SIZE,
        (x.T @ x - 1) * exp(-(x.T @ x) / 2),
    ),
    claim("Laplacian of a form", tr(hessian(x.T @ A @ x, x)), 2 * tr(A), Flaw.FACTOR, tr(A)),
    claim("divergence of a linear field", tr(jacobian(A @ x, x)), tr(A), Flaw.SIZE, n * tr(A)),
    claim(
        "Jacobian of a normalisation",
        jacobian(x / norm(x), x),
        (_I - outer(x, x) / norm(x) ** 2) / norm(x),
        Flaw.SIGN,
        (_I + outer(x, x) / norm(x) ** 2) / norm(x),
        given=(Ne(x, 0),),
    ),
    claim(
        "Jacobian of a scaled map",
        jacobian((a.T @ x) * x, x),
        (a.T @ x) * _I + outer(x, a),
        Flaw.TRANSPOSE,
        (a.T @ x) * _I + outer(a, x),
    ),
    claim(
        "Jacobian elementwise",
        jacobian(tanh(A @ x), x),
        diag(1 - tanh(A @ x) * tanh(A @ x)) @ A,
        Flaw.ORDER,
        A @ diag(1 - tanh(A @ x) * tanh(A @ x)),
    ),
    claim(
        "Jacobian of a composition",
        jacobian(phi(A @ psi(B @ x)), x),
        diag(phi.prime(A @ psi(B @ x))) @ A @ diag(psi.prime(B @ x)) @ B,
        Flaw.ORDER,
        A @ diag(phi.prime(A @ psi(B @ x))) @ diag(psi.prime(B @ x)) @ B,
    ),
    claim(
        "Jacobian of a Hadamard product",
        jacobian((A @ x) * (B @ x), x),
        diag(B @ x) @ A + diag(A @ x) @ B,
        Flaw.TERM,
        diag(A @ x) @ B,
    ),
    claim(
        "directional derivative",
        D((x + t * a).T @ A @ (x + t * a), t),
        a.T @ A @ (x + t * a) + (x + t * a).T @ A @ a,
        Flaw.SYMMETRY,
        2 * a.T @ A @ (x + t * a),
    ),
    claim(
        "line search",
        D(norm(y - X @ (w + t * u)) ** 2, t),
        -2 * (X @ u).T @ (y - X @ (w + t * u)),
        Flaw.SIGN,
        2 * (X @ u).T @ (y - X @ (w + t * u)),
    ),
    claim(
        "exact line search of a quadratic",
        argmin((x - t * a).T @ P @ (x - t * a), t),
        (a.T @ P @ x) / (a.T @ P @ a),
        Flaw.SIGN,
        -(a.T @ P @ x) / (a.T @ P @ a),
        given=(Ne(a, 0),),
    ),
)

CLAIMS = FORMS
