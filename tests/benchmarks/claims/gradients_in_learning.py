"""Gradients of machine learning: losses, layers, attention, steps.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Note,
    Sum,
    components,
    diag,
    exp,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    log,
    logsumexp,
    norm,
    outer,
    positive,
    positive_definite,
    sigmoid,
    softmax,
    softplus,
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

LEARNING: tuple[BookClaim, ...] = (
    claim(
        "logistic loss",
        grad(Sum(softplus((X @ w)[i]) - y[i] * (X @ w)[i], i), w),
        X.T @ (sigmoid(X @ w) - y),
        Flaw.SIGN,
        X.T @ (y - sigmoid(X @ w)),
    ),
    claim(
        "logistic Hessian",
        hessian(Sum(softplus((X @ w)[i]), i), w),
        X.T @ diag(sigmoid(X @ w) * (1 - sigmoid(X @ w))) @ X,
        Flaw.TERM,
        X.T @ diag(sigmoid(X @ w)) @ X,
    ),
    claim(
        "logistic with margins",
        grad(Sum(log(1 + exp(-y[i] * (X @ w)[i])), i), w),
        -X.T @ (y * sigmoid(-y * (X @ w))),
        Flaw.SIGN,
        X.T @ (y * sigmoid(-y * (X @ w))),
    ),
    claim(
        "exponential loss",
        grad(Sum(exp(-y[i] * (X @ w)[i]), i), w),
        -X.T @ (y * exp(-y * (X @ w))),
        Flaw.SIGN,
        X.T @ (y * exp(-y * (X @ w))),
    ),
    claim(
        "Poisson regression",
        grad(Sum(exp((X @ w)[i]) - y[i] * (X @ w)[i], i), w),
        X.T @ (exp(X @ w) - y),
        Flaw.SIGN,
        X.T @ (y - exp(X @ w)),
    ),
    claim("Poisson Hessian", hessian(Sum(exp((X @ w)[i]), i), w), X.T @ diag(exp(X @ w)) @ X, Flaw.TERM, X.T @ X),
    claim(
        "Gamma regression",
        grad(Sum((X @ w)[i] + y[i] * exp(-(X @ w)[i]), i), w),
        X.T @ (1 - y * exp(-(X @ w))),
        Flaw.SIGN,
        X.T @ (1 + y * exp(-(X @ w))),
    ),
    claim(
        "softmax weights",
        grad(-Sum(y[k] * log(softmax(X @ w)[k]), k), w),
        X.T @ (softmax(X @ w) - y),
        Flaw.DOMAIN,
        given=(Eq(Sum(y[k], k), 1),),
        wrong_given=(),
    ),
    claim(
        "softmax weights, matrix", grad(logsumexp(X @ w), X), outer(softmax(X @ w), w), Flaw.TRANSPOSE, outer(X @ w, w)
    ),
    claim(
        "Hessian of log-sum-exp of scores",
        hessian(logsumexp(X @ w), w),
        X.T @ (diag(softmax(X @ w)) - outer(softmax(X @ w), softmax(X @ w))) @ X,
        Flaw.SIGN,
        X.T @ (diag(softmax(X @ w)) + outer(softmax(X @ w), softmax(X @ w))) @ X,
    ),
    claim(
        "two layers",
        grad(norm(phi(X @ w) - y) ** 2, w),
        2 * X.T @ ((phi(X @ w) - y) * phi.prime(X @ w)),
        Flaw.TERM,
        2 * X.T @ (phi(X @ w) - y),
    ),
    claim(
        "two layers, first matrix",
        grad(a.T @ phi(A @ phi(B @ x)), B),
        outer(phi.prime(B @ x) * (A.T @ (a * phi.prime(A @ phi(B @ x)))), x),
        Flaw.TRANSPOSE,
        outer(phi.prime(B @ x) * (A @ (a * phi.prime(A @ phi(B @ x)))), x),
    ),
    claim(
        "linear autoencoder",
        grad(norm(x - U.T @ U @ x) ** 2, U),
        -2 * U @ (outer(x, x - U.T @ U @ x) + outer(x - U.T @ U @ x, x)),
        Flaw.TERM,
        -2 * U @ outer(x, x - U.T @ U @ x),
    ),
    claim(
        "Huber-like loss",
        grad(Sum(sqrt(1 + (y[i] - (X @ w)[i]) ** 2), i), w),
        -X.T @ ((y - X @ w) / sqrt(1 + (y - X @ w) * (y - X @ w))),
        Flaw.SIGN,
        X.T @ ((y - X @ w) / sqrt(1 + (y - X @ w) * (y - X @ w))),
    ),
    claim(
        "log-cosh loss",
        grad(Sum(log(exp((X @ w - y)[i]) + exp(-(X @ w - y)[i])), i), w),
        X.T @ tanh(X @ w - y),
        Flaw.SIGN,
        -X.T @ tanh(X @ w - y),
    ),
    claim(
        "skip connection",
        jacobian(x + phi(A @ x), x),
        _I + diag(phi.prime(A @ x)) @ A,
        Flaw.ORDER,
        _I + A @ diag(phi.prime(A @ x)),
    ),
    claim(
        "gating",
        jacobian(sigmoid(A @ x) * tanh(B @ x), x),
        diag(sigmoid(A @ x) * (1 - sigmoid(A @ x)) * tanh(B @ x)) @ A
        + diag(sigmoid(A @ x) * (1 - tanh(B @ x) * tanh(B @ x))) @ B,
        Flaw.TERM,
        diag(sigmoid(A @ x) * (1 - sigmoid(A @ x)) * tanh(B @ x)) @ A + diag(sigmoid(A @ x) * tanh(B @ x)) @ B,
    ),
    claim("self-attention scores", grad(x.T @ A @ B.T @ y, A), outer(x, B.T @ y), Flaw.TRANSPOSE, outer(B.T @ y, x)),
    claim(
        "centred vector",
        jacobian(x - Sum(x[k], k) / n * _ones, x),
        _I - outer(_ones, _ones) / n,
        Flaw.SIZE,
        _I - outer(_ones, _ones),
    ),
    claim(
        "variance gradient",
        grad(Sum((x[k] - Sum(x[j], j) / n) ** 2, k) / n, x),
        2 * (x - Sum(x[k], k) / n * _ones) / n,
        Flaw.FACTOR,
        2 * (x - Sum(x[k], k) / n * _ones),
    ),
    claim(
        "KL of Gaussians by the mean",
        grad((x - a).T @ inv(P) @ (x - a) / 2 + tr(inv(P) @ K) / 2, x),
        inv(P) @ (x - a),
        Flaw.TERM,
        inv(P) @ x - a,
    ),
    claim("entropy of a distribution", grad(Sum(p[k] * log(p[k]), k), p), log(p) + 1, Flaw.TERM, log(p)),
    claim("entropy Hessian", hessian(Sum(p[k] * log(p[k]), k), p), diag(1 / p), Flaw.SIGN, -diag(1 / p)),
    claim(
        "log-likelihood of a mixture",
        D(log(Sum(exp(a[k] + t * b[k]), k)), t),
        Sum(softmax(a + t * b)[k] * b[k], k),
        Flaw.FACTOR,
        Sum(softmax(a)[k] * b[k], k),
    ),
    claim(
        "contrastive loss",
        grad(-log(exp(a.T @ x) / (exp(a.T @ x) + exp(b.T @ x))), x),
        sigmoid(b.T @ x - a.T @ x) * (b - a),
        Flaw.SIGN,
        sigmoid(b.T @ x - a.T @ x) * (a - b),
    ),
    claim("triplet distances", grad(norm(x - y) ** 2 - norm(x - z) ** 2, x), 2 * (z - y), Flaw.SIGN, 2 * (y - z)),
    claim(
        "word embeddings",
        grad(-log(sigmoid(a.T @ x)) - log(sigmoid(-b.T @ x)), x),
        -(1 - sigmoid(a.T @ x)) * a + sigmoid(b.T @ x) * b,
        Flaw.SIGN,
        (1 - sigmoid(a.T @ x)) * a + sigmoid(b.T @ x) * b,
    ),
    claim(
        "Newton direction of least squares",
        w - inv(X.T @ X) @ grad(norm(y - X @ w) ** 2 / 2, w),
        inv(X.T @ X) @ X.T @ y,
        Flaw.FACTOR,
        2 * inv(X.T @ X) @ X.T @ y,
        given=(invertible(X.T @ X),),
    ),
    claim(
        "gradient step of a quadratic",
        x - t * grad(x.T @ P @ x / 2 - a.T @ x, x),
        (_I - t * P) @ x + t * a,
        Flaw.SIGN,
        (_I - t * P) @ x - t * a,
    ),
    claim(
        "momentum",
        x - a - t * grad((x - b).T @ P @ (x - b) / 2, x),
        (_I - t * P) @ x - a + t * P @ b,
        Flaw.SIGN,
        (_I - t * P) @ x - a - t * P @ b,
    ),
)

CLAIMS = LEARNING
