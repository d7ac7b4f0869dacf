"""Sums and distributions."""

from notesc import D, Note, Sum, components, delta, exp, log, logsumexp, positive, softmax, sqrt

note = Note("Sums and distributions")
n = note.size("n", "number of values")
m = note.size("m", "another number")
i, j, k, l = n.indices("i j k l")
r, s = m.indices("r s")
x = note.vector("x", n, "values")
y = note.vector("y", n, "values")
w = note.vector("w", n, "weights", domain=positive)
p = note.vector("p", n, "a distribution", domain=positive)
q = note.vector("q", n, "another", domain=positive)
A = note.matrix("A", n, n, "a matrix")
J = note.matrix("J", n, m, "a joint distribution", domain=positive)
a = note.scalar("a", "a number")
u = note.define("xbar", Sum(x[i], i) / n, "mean")
W = note.define("W", Sum(w[i], i), "total weight")
mu = note.define("mu", Sum(w[i] * x[i], i) / W, "weighted mean")
note.calc(Sum(J[i, r] / Sum(J[i, s], s), r)).eq(1, "a conditional distribution")
note.calc(Sum(Sum(J[i, s], s) * Sum(J[i, r] / Sum(J[i, s], s) * y[i], r), i)).eq(
    Sum(Sum(J[i, r] * y[i], r), i), "the tower rule"
)
note.calc(Sum(Sum(A[i, j] * x[i] * x[j], j), i)).eq(x.T @ A @ x, "a quadratic form")
note.calc(Sum(Sum(delta(i, j) * x[i] * y[j], j), i)).eq(Sum(x[i] * y[i], i), "the delta picks")
note.calc(Sum(delta(i, k) * A[k, j], k)).eq(A[i, j], "the delta picks")
note.calc(Sum(x[i] - x[j], i)).eq(n * (u - x[j]), "a constant comes n times", using=[u])
note.calc(Sum((x[i] - u) ** 3, i)).eq(
    Sum(x[i] ** 3, i) - 3 * u * Sum(x[i] ** 2, i) + 2 * n * u**3, "third moment", using=[u]
)
note.calc(D(Sum((x[i] - u) ** 2, i) / n, x[j])).eq(2 * (x[j] - u) / n, "chain rule", using=[u])
note.calc(D(Sum(Sum((x[i] - x[j]) ** 2, j), i), x[k])).eq(4 * n * (x[k] - u), "pairs", using=[u])
note.calc(D(log(Sum(w[i] * exp(x[i]), i)), x[k])).eq(w[k] * exp(x[k]) / Sum(w[i] * exp(x[i]), i), "chain rule")
note.calc(D(Sum(p[k] * log(p[k]), k), p[j])).eq(log(p[j]) + 1, "product rule")
note.calc(D(Sum(p[k] * log(p[k] / q[k]), k), q[j])).eq(-p[j] / q[j], "chain rule")
note.calc(D(mu, w[k])).eq((x[k] - mu) / W, "quotient rule", using=[mu, W])
note.calc(Sum(x[i] * y[i], i)).le(Sum(x[i] ** 2, i) / 2 + Sum(y[i] ** 2, i) / 2, "Young")
note.calc(Sum(k, k)).eq(n * (n + 1) / 2, "little Gauss")
note.calc(Sum(k**3, k)).eq((n * (n + 1) / 2) ** 2, "cubes")
note.calc(Sum(sqrt(w[i]) ** 2, i)).eq(W, "squares of roots", using=[W])
note.calc(logsumexp(components(x[k] - a, k)) + a).eq(logsumexp(x), "a shift")
note.calc(exp(logsumexp(x))).eq(Sum(exp(x[k]), k), "inverse functions")
note.calc(softmax(components(log(w[k]), k))[j]).eq(w[j] / Sum(w[k], k), "inverse functions")
