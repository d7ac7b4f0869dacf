"""Gaussian likelihoods."""

from notesc import D, Eq, Note, Sum, argmin, det, grad, log, pi, positive, positive_definite

note = Note("Gaussian likelihoods")
N = note.size("N", "number of observations")
d = note.size("d", "dimension")
n = N.index("n")
i, j = d.indices("i j")
x = note.vector("x", N, "observations")
X = note.matrix("X", N, d, "observations, one in each row")
mu = note.scalar("mu", "mean")
s = note.scalar("s", "variance", domain=positive)
tau = note.scalar("tau", "precision", domain=positive)
m = note.vector("m", d, "mean")
P = note.matrix("P", d, d, "precision", properties=(positive_definite,))
l = note.define("l", -N * log(2 * pi * s) / 2 - Sum((x[n] - mu) ** 2, n) / (2 * s), "log-likelihood")
q = note.define("q", N * log(tau) / 2 - N * log(2 * pi) / 2 - tau * Sum((x[n] - mu) ** 2, n) / 2, "by the precision")
mean = note.define("xbar", Sum(x[n], n) / N, "mean of the observations")
F = note.define(
    "F", N * log(det(P)) / 2 - Sum((X.row(n).T - m).T @ P @ (X.row(n).T - m), n) / 2, "log-likelihood of vectors"
)
note.calc(D(l, mu)).eq(Sum(x[n] - mu, n) / s, "chain rule", using=[l])
note.calc(D(l, s)).eq(-N / (2 * s) + Sum((x[n] - mu) ** 2, n) / (2 * s**2), "chain rule", using=[l])
note.calc(D(D(l, mu), mu)).eq(-N / s, "differentiate twice", using=[l])
note.calc(D(D(l, mu), s)).eq(-Sum(x[n] - mu, n) / s**2, "mixed", using=[l])
note.calc(D(D(l, s), s)).eq(N / (2 * s**2) - Sum((x[n] - mu) ** 2, n) / s**3, "differentiate twice", using=[l])
note.calc(D(q, tau)).eq(N / (2 * tau) - Sum((x[n] - mu) ** 2, n) / 2, "chain rule", using=[q])
note.claim(Eq(argmin(-l, mu), Sum(x[n], n) / N), "the mean", using=[l])
note.calc(Sum((x[n] - mu) ** 2, n)).eq(
    Sum((x[n] - mean) ** 2, n) + N * (mean - mu) ** 2, "about the mean", using=[mean]
)
note.calc(l).le(-N * log(2 * pi * s) / 2, "squares are left out", using=[l])
note.calc(grad(F, m)).eq(Sum(P @ (X.row(n).T - m), n), "chain rule", using=[F])
note.calc(D(F, m[i])).eq(Sum(Sum(P[i, j] * (X[n, j] - m[j]), j), n), "one component", using=[F])
