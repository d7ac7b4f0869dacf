"""Minima."""

from notesc import (
    Eq,
    Note,
    Sum,
    argmin,
    exp,
    identity,
    inv,
    invertible,
    log,
    norm,
    positive,
    positive_definite,
    softplus,
    sqrt,
)

note = Note("Minima of losses")
n = note.size("n", "number of observations")
d = note.size("d", "dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
s = note.scalar("s", "a positive number", domain=positive)
a = note.scalar("a", "positive", domain=positive)
b = note.scalar("b", "real")
c = note.vector("c", n, "centres")
q = note.vector("q", n, "weights", domain=positive)
w = note.vector("w", d, "unknown")
v = note.vector("v", d, "a vector")
m = note.vector("m", d, "a vector")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
P = note.matrix("P", d, d, "positive definite", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
full = note.assume(invertible(X.T @ X), "full column rank")
full_2 = note.assume(invertible(X.T @ R @ X), "full column rank")
note.claim(Eq(argmin(a * x**2 + b * x, x), -b / (2 * a)), "a parabola")
note.claim(Eq(argmin(Sum(q[i] * (x - c[i]) ** 2, i), x), Sum(q[i] * c[i], i) / Sum(q[i], i)), "the weighted mean")
note.claim(Eq(argmin(a * s - log(s), s), 1 / a), "an exponential likelihood")
note.claim(Eq(argmin(s + a / s, s), sqrt(a)), "arithmetic and geometric mean")
note.claim(Eq(argmin(exp(x) - a * x, x), log(a)), "convex")
note.claim(Eq(argmin(softplus(x) - x / 2, x), 0), "convex")
note.claim(Eq(argmin((w - v).T @ P @ (w - v), w), v), "a quadratic form")
note.claim(
    Eq(argmin((w - v).T @ P @ (w - v) + (w - m).T @ Q @ (w - m), w), inv(P + Q) @ (P @ v + Q @ m)),
    "two quadratic forms",
)
note.claim(
    Eq(argmin((X @ w - y).T @ R @ (X @ w - y), w), inv(X.T @ R @ X) @ X.T @ R @ y),
    "generalised least squares",
    using=[full_2],
)
note.claim(Eq(argmin(norm(X @ w - y) ** 2 / (2 * n), w), inv(X.T @ X) @ X.T @ y), "least squares", using=[full])
note.claim(Eq(argmin(Sum(((X @ w)[i] - y[i]) ** 2, i), w), inv(X.T @ X) @ X.T @ y), "least squares", using=[full])
note.claim(Eq(argmin(v.T @ w + a * norm(w - m) ** 2 / 2, w), m - v / a), "a gradient step")
note.claim(
    Eq(argmin(norm(X @ w - y) ** 2 + a * norm(w - m) ** 2, w), inv(X.T @ X + a * identity(d)) @ (X.T @ y + a * m)),
    "ridge towards a point",
)
