"""Gaussian densities."""

from notesc import D, Note, Sum, det, exp, grad, hessian, inv, log, outer, pi, positive, positive_definite, sqrt, tr

note = Note("Gaussian densities")
N = note.size("N", "number of observations")
d = note.size("d", "dimension")
n = N.index("n")
i, j = d.indices("i j")
X = note.matrix("X", N, d, "observations, one in each row")
y = note.vector("y", d, "one observation")
mu = note.scalar("mu", "mean")
s = note.scalar("s", "variance", domain=positive)
m = note.vector("m", d, "mean")
P = note.matrix("P", d, d, "precision", properties=(positive_definite,))
S = note.matrix("S", d, d, "covariance", properties=(positive_definite,))
F = note.define(
    "F", N * log(det(P)) / 2 - Sum((X.row(n).T - m).T @ P @ (X.row(n).T - m), n) / 2, "log-likelihood of vectors"
)
note.calc(hessian(F, m)).eq(-N * P, "differentiate twice", using=[F])
note.calc((y - m).T @ P @ (y - m)).eq(tr(P @ outer(y - m, y - m)), "trace of a scalar")
note.calc(log(exp(-((y[i] - mu) ** 2) / (2 * s)) / sqrt(2 * pi * s))).eq(
    -((y[i] - mu) ** 2) / (2 * s) - log(s) / 2 - log(2 * pi) / 2, "logarithm of the density"
)
note.calc(exp(-(mu**2) / (2 * s)) / sqrt(2 * pi * s)).gt(0, "a density is positive")
note.calc(D(exp(-(mu**2) / (2 * s)) / sqrt(2 * pi * s), mu)).eq(
    -mu / s * exp(-(mu**2) / (2 * s)) / sqrt(2 * pi * s), "chain rule"
)
note.calc(D(exp(-(mu**2) / (2 * s)) / sqrt(2 * pi * s), s)).eq(
    (mu**2 / s - 1) / (2 * s) * exp(-(mu**2) / (2 * s)) / sqrt(2 * pi * s), "product rule"
)
note.calc(grad(exp(-(y - m).T @ P @ (y - m) / 2), y)).eq(-exp(-(y - m).T @ P @ (y - m) / 2) * P @ (y - m), "chain rule")
note.calc(hessian(exp(-(y - m).T @ P @ (y - m) / 2), y)).eq(
    exp(-(y - m).T @ P @ (y - m) / 2) * (P @ outer(y - m, y - m) @ P - P), "differentiate twice"
)
note.calc(log(det(inv(S)))).eq(-log(det(S)), "determinant of the inverse")
note.calc(log(det(2 * pi * S))).eq(d * log(2 * pi) + log(det(S)), "a factor from each row")
note.calc(tr(inv(S) @ S)).eq(d, "the identity")
