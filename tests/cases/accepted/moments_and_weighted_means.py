"""Moments and weighted means."""

from notesc import Eq, Note, Sum, log, positive

note = Note("Moments and weighted means")
n = note.size("n", "number of values")
m = note.size("m", "another number")
i, j, k, l = n.indices("i j k l")
r, s = m.indices("r s")
x = note.vector("x", n, "values")
y = note.vector("y", n, "values")
z = note.vector("z", n, "values")
w = note.vector("w", n, "weights", domain=positive)
p = note.vector("p", n, "a distribution", domain=positive)
q = note.vector("q", n, "another", domain=positive)
J = note.matrix("J", n, m, "a joint distribution", domain=positive)
a = note.scalar("a", "a number")
b = note.scalar("b", "a number")
one = note.assume(Eq(Sum(p[k], k), 1), "sums to one")
also = note.assume(Eq(Sum(q[k], k), 1), "sums to one")
u = note.define("xbar", Sum(x[i], i) / n, "mean")
v = note.define("ybar", Sum(y[i], i) / n, "mean")
W = note.define("W", Sum(w[i], i), "total weight")
mu = note.define("mu", Sum(w[i] * x[i], i) / W, "weighted mean")
e = note.define("e", Sum(p[k] * x[k], k), "expectation")
note.calc(Sum((x[i] - u) ** 2, i)).eq(Sum(x[i] ** 2, i) - n * u**2, "König", using=[u])
note.calc(Sum((x[i] - a) ** 2, i)).eq(Sum((x[i] - u) ** 2, i) + n * (u - a) ** 2, "about any point", using=[u])
note.calc(Sum((x[i] - u) * (y[i] - v), i)).eq(Sum(x[i] * y[i], i) - n * u * v, "covariance", using=[u, v])
note.calc(Sum((x[i] - u) * (y[i] - v), i)).eq(Sum((x[i] - u) * y[i], i), "one centring is enough", using=[u, v])
note.calc(Sum(Sum((x[i] - x[j]) ** 2, j), i) / (2 * n**2)).eq(Sum((x[i] - u) ** 2, i) / n, "pairs", using=[u])
note.calc(Sum(Sum((x[i] - x[j]) * (y[i] - y[j]), j), i)).eq(
    2 * n * Sum((x[i] - u) * (y[i] - v), i), "pairs", using=[u, v]
)
note.calc(Sum(w[i] * (x[i] - mu), i)).eq(0, "balanced", using=[mu, W])
note.calc(Sum(w[i] * (x[i] - mu) ** 2, i)).eq(Sum(w[i] * x[i] ** 2, i) - W * mu**2, "weighted variance", using=[mu, W])
note.calc(Sum(w[i] * (x[i] - a) ** 2, i)).eq(
    Sum(w[i] * (x[i] - mu) ** 2, i) + W * (mu - a) ** 2, "about any point", using=[mu, W]
)
note.calc(Sum(x[i] ** 2, i) * Sum(y[i] ** 2, i) - Sum(x[i] * y[i], i) ** 2).eq(
    Sum(Sum((x[i] * y[j] - x[j] * y[i]) ** 2, j), i) / 2, "Lagrange"
)
note.calc(Sum(x[i] * z[i], i) * Sum(y[k] * w[k], k) - Sum(x[i] * w[i], i) * Sum(y[k] * z[k], k)).eq(
    Sum(Sum((x[i] * y[j] - x[j] * y[i]) * (z[i] * w[j] - z[j] * w[i]), j), i) / 2, "Binet and Cauchy"
)
note.calc(Sum(p[k] * (x[k] - e) ** 2, k)).eq(Sum(p[k] * x[k] ** 2, k) - e**2, "variance", using=[e, one])
note.calc(Sum(p[k] * (a * x[k] + b), k)).eq(a * e + b, "linear", using=[e, one])
note.calc(Sum(p[k] * (a * x[k] + b - a * e - b) ** 2, k)).eq(
    a**2 * Sum(p[k] * (x[k] - e) ** 2, k), "scaled", using=[e, one]
)
note.calc(Sum(Sum(p[i] * q[j] * (x[i] + y[j]), j), i)).eq(
    Sum(p[i] * x[i], i) + Sum(q[j] * y[j], j), "linear", using=[one, also]
)
note.calc(Sum(Sum(p[i] * q[j] * x[i] * y[j], j), i)).eq(Sum(p[i] * x[i], i) * Sum(q[j] * y[j], j), "independent")
note.calc(-Sum(Sum(p[i] * q[j] * log(p[i] * q[j]), j), i)).eq(
    -Sum(p[i] * log(p[i]), i) - Sum(q[j] * log(q[j]), j), "entropy of a product", using=[one, also]
)
note.calc(Sum(p[k] * log(p[k] / q[k]), k)).eq(
    Sum(p[k] * log(p[k]), k) - Sum(p[k] * log(q[k]), k), "cross-entropy less entropy"
)
note.calc(Sum(p[k] * log(p[k] * n), k)).eq(
    log(n) + Sum(p[k] * log(p[k]), k), "divergence from the uniform distribution", using=[one]
)
note.calc(Sum(Sum(J[i, r] * log(J[i, r] / (Sum(J[i, s], s) * Sum(J[j, r], j))), r), i)).eq(
    Sum(Sum(J[i, r] * log(J[i, r]), r), i)
    - Sum(Sum(J[i, s], s) * log(Sum(J[i, s], s)), i)
    - Sum(Sum(J[j, r], j) * log(Sum(J[j, r], j)), r),
    "mutual information",
)
