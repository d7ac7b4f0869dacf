"""Gamma, Beta, digamma, the error function; likelihoods that are made of them."""

from notesc import Beta, D, Gamma, Note, Sum, delta, digamma, erf, exp, grad, log, pi, polygamma, positive, sqrt

note = Note("Special functions")
K = note.size("K", "number of components")
i, j, k = K.indices("i j k")
x = note.scalar("x", "a real number")
a = note.scalar("a", "shape", domain=positive)
b = note.scalar("b", "rate", domain=positive)
u = note.vector("u", K, "concentrations", domain=positive)
p = note.vector("p", K, "probabilities", domain=positive)
note.calc(Gamma(a + 2)).eq((a + 1) * a * Gamma(a), "recurrence twice")
note.calc(Beta(a + 1, b) / Beta(a, b)).eq(a / (a + b), "mean of the Beta distribution")
note.calc(D(log(Beta(a, b)), a)).eq(digamma(a) - digamma(a + b), "logarithmic derivative")
note.calc(digamma(a + 1)).eq(digamma(a) + 1 / a, "recurrence")
note.calc(D(erf(x / sqrt(2 * a)), x)).eq(sqrt(2 / (pi * a)) * exp(-(x**2) / (2 * a)), "chain rule")
L = note.define(
    "L", log(Gamma(Sum(u[k], k))) - Sum(log(Gamma(u[k])), k) + Sum((u[k] - 1) * log(p[k]), k), "log density"
)
note.calc(D(L, u[k])).eq(digamma(Sum(u[j], j)) - digamma(u[k]) + log(p[k]), "term by term")
note.calc(D(D(L, u[k]), u[j])).eq(polygamma(1, Sum(u[i], i)) - delta(j, k) * polygamma(1, u[k]), "term by term")
note.calc(grad(Sum(log(Gamma(u[k])), k), u)).eq(digamma(u), "entry by entry")
