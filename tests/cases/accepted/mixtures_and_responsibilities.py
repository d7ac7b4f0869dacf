"""Responsibilities of mixtures."""

from notesc import D, Eq, Note, Sum, components, delta, exp, log, logsumexp, pi, positive, softmax, sqrt

note = Note("Mixtures and responsibilities")
K = note.size("K", "number of components")
i, j, k = K.indices("i j k")
w = note.vector("w", K, "mixture weights", domain=positive)
m = note.vector("m", K, "means")
s = note.vector("s", K, "variances", domain=positive)
x = note.scalar("x", "one observation")
a = note.vector("a", K, "logits of the weights")
f = note.define("f", components(exp(-((x - m[k]) ** 2) / (2 * s[k])) / sqrt(2 * pi * s[k]), k), "densities")
g = note.define("g", Sum(w[k] * f[k], k), "density of the mixture")
r = note.define("r", components(w[k] * f[k] / g, k), "responsibilities")
one = note.assume(Eq(Sum(w[k], k), 1), "weights sum to one")
note.calc(Sum(r[k], k)).eq(1, "a distribution", using=[r, f, g])
note.calc(D(log(g), w[j])).eq(r[j] / w[j], "chain rule", using=[r, f, g])
note.calc(D(log(g), m[j])).eq(r[j] * (x - m[j]) / s[j], "chain rule", using=[r, f, g])
note.calc(D(log(g), s[j])).eq(r[j] * ((x - m[j]) ** 2 / s[j] - 1) / (2 * s[j]), "chain rule", using=[r, f, g])
note.calc(D(log(g), x)).eq(-Sum(r[k] * (x - m[k]) / s[k], k), "chain rule", using=[r, f, g])
note.calc(r[k]).gt(0, "positive", using=[r, f, g])
note.calc(log(r[i] / r[j])).eq(log(w[i]) - log(w[j]) + log(f[i]) - log(f[j]), "log odds", using=[r, f, g])
note.calc(D(log(Sum(softmax(a)[k] * f[k], k)), a[j])).eq(
    softmax(a)[j] * f[j] / Sum(softmax(a)[k] * f[k], k) - softmax(a)[j], "by a logit", using=[f]
)
note.calc(D(log(f[k]), m[j])).eq(delta(j, k) * (x - m[k]) / s[k], "chain rule", using=[f])
note.calc(log(f[k])).eq(-((x - m[k]) ** 2) / (2 * s[k]) - log(2 * pi * s[k]) / 2, "logarithm of a density", using=[f])
note.calc(g).gt(0, "a sum of positive terms", using=[g, f])
note.calc(log(g)).eq(logsumexp(components(log(w[k]) + log(f[k]), k)), "a sum of exponentials", using=[g, f])
note.calc(r).eq(softmax(components(log(w[k]) + log(f[k]), k)), "a softmax", using=[r, f, g])
note.calc(Sum(w[k] * (m[k] - Sum(w[j] * m[j], j)) ** 2, k)).eq(
    Sum(w[k] * m[k] ** 2, k) - Sum(w[k] * m[k], k) ** 2, "variance of the means", using=[one]
)
