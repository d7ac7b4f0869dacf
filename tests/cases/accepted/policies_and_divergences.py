"""Policies and divergences."""

from notesc import D, Eq, Note, Sum, delta, diag, exp, grad, hessian, log, logsumexp, outer, positive, softmax

note = Note("Policies and divergences")
K = note.size("K", "number of classes")
d = note.size("d", "dimension")
i, j, k = K.indices("i j k")
r = d.index("r")
z = note.vector("z", K, "logits")
p = note.vector("p", K, "a distribution", domain=positive)
q = note.vector("q", K, "a distribution", domain=positive)
R = note.vector("R", K, "rewards")
T = note.scalar("T", "temperature", domain=positive)
mu = note.vector("mu", d, "mean")
rho = note.vector("rho", d, "log variances")
b_0 = note.scalar("b_0", "baseline")
one = note.assume(Eq(Sum(p[k], k), 1), "sums to one")
also = note.assume(Eq(Sum(q[k], k), 1), "sums to one")
a = note.define("a", softmax(z / T), "softened probabilities")
c = note.define("c", softmax(z), "policy")
J = note.define("J", Sum(c[k] * R[k], k), "expected reward")
H = note.define("H", -Sum(c[k] * log(c[k]), k), "entropy")
D_1 = note.define("D_1", Sum(exp(rho[r]) + mu[r] ** 2 - 1 - rho[r], r) / 2, "divergence from the standard Gaussian")
M = note.define(
    "M",
    Sum(p[k] * log(2 * p[k] / (p[k] + q[k])), k) / 2 + Sum(q[k] * log(2 * q[k] / (p[k] + q[k])), k) / 2,
    "Jensen-Shannon divergence",
)
note.calc(D(a[i], z[j])).eq(a[i] * (delta(i, j) - a[j]) / T, "chain rule", using=[a])
note.calc(D(a[i], T)).eq(-a[i] * (z[i] - Sum(a[k] * z[k], k)) / T**2, "chain rule", using=[a])
note.calc(grad(T * logsumexp(z / T), z)).eq(a, "chain rule", using=[a])
note.calc(hessian(T * logsumexp(z / T), z)).eq((diag(a) - outer(a, a)) / T, "differentiate twice", using=[a])
note.calc(D(J, z[j])).eq(c[j] * (R[j] - J), "policy gradient", using=[J, c])
note.calc(D(J, z[j])).eq(Sum(c[k] * D(log(c[k]), z[j]) * (R[k] - b_0), k), "with a baseline", using=[J, c])
note.calc(Sum(c[k] * D(log(c[k]), z[j]), k)).eq(0, "the score has mean zero", using=[c])
note.calc(D(H, z[j])).eq(-c[j] * (log(c[j]) + H), "chain rule", using=[H, c])
note.calc(H).eq(logsumexp(z) - Sum(c[k] * z[k], k), "logarithm of a softmax", using=[H, c])
note.calc(D(Sum(p[k] * log(p[k] / c[k]), k), z[j])).eq(c[j] - p[j], "cross-entropy", using=[c, one])
note.calc(D(Sum(c[k] * log(c[k] / p[k]), k), z[j])).eq(
    c[j] * (log(c[j] / p[j]) - Sum(c[k] * log(c[k] / p[k]), k)), "reverse divergence", using=[c]
)
note.calc(M).eq(
    -Sum((p[k] + q[k]) / 2 * log((p[k] + q[k]) / 2), k) + Sum(p[k] * log(p[k]), k) / 2 + Sum(q[k] * log(q[k]), k) / 2,
    "entropies",
    using=[M, one, also],
)
note.calc(D(D_1, mu[r])).eq(mu[r], "by a mean", using=[D_1])
note.calc(D(D_1, rho[r])).eq((exp(rho[r]) - 1) / 2, "by a log variance", using=[D_1])
