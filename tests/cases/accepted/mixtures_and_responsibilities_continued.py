"""More true steps: mixtures and responsibilities."""

from notesc import Eq, Note, Sum, components, exp, pi, positive, sqrt

note = Note("Mixtures and responsibilities, continued")
K = note.size("K", "number of components")
N = note.size("N", "number of observations")
i, j, k = K.indices("i j k")
n = N.index("n")
w = note.vector("w", K, "mixture weights", domain=positive)
m = note.vector("m", K, "means")
s = note.vector("s", K, "variances", domain=positive)
x = note.scalar("x", "one observation")
y = note.vector("y", N, "observations")
a = note.vector("a", K, "logits of the weights")
f = note.define("f", components(exp(-((x - m[k]) ** 2) / (2 * s[k])) / sqrt(2 * pi * s[k]), k), "densities")
g = note.define("g", Sum(w[k] * f[k], k), "density of the mixture")
r = note.define("r", components(w[k] * f[k] / g, k), "responsibilities")
one = note.assume(Eq(Sum(w[k], k), 1), "weights sum to one")
note.calc(r[k]).le(1, "a part of the whole", using=[r, f, g])
