"""The Dirichlet distribution: its likelihood, gradient and Hessian."""

from notesc import D, Eq, Gamma, Note, Sum, delta, digamma, log, polygamma, positive

note = Note(
    "Likelihood of the Dirichlet distribution",
    topics=["probability", "calculus"],
    summary="The gradient of the log-likelihood is made of digamma functions, its Hessian of trigamma functions.",
)

K = note.size("K", "number of categories")
N = note.size("N", "number of observations")
i, j, k = K.indices("i j k")
r = N.index("r")
a = note.vector("a", K, "parameters", domain=positive)
p = note.matrix("p", N, K, "observed distributions, one in each row", domain=positive)

A = note.define("A", Sum(a[k], k), "sum of the parameters")
L = note.define(
    "L",
    N * (log(Gamma(A)) - Sum(log(Gamma(a[k])), k)) + Sum((a[k] - 1) * Sum(log(p[r, k]), r), k),
    "log-likelihood",
)

note.text(rf"""
The log-likelihood {L} of {N} distributions over {K} categories depends on the observations through sums of
logarithms only. Its gradient is made of digamma functions, its Hessian of trigamma functions.
""")

gradient = (
    note.calc(D(L, a[j]))
    .eq(N * (digamma(A) - digamma(a[j])) + Sum(log(p[r, j]), r), "the derivative of log Gamma is digamma", using=[L, A])
    .result("Gradient")
)
(
    note.calc(D(L, a[j], a[i]))
    .eq(N * (polygamma(1, A) - delta(i, j) * polygamma(1, a[j])), "differentiate again", using=[L, A])
    .result("Hessian")
)
(
    note.calc(Eq(N * (digamma(A) - digamma(a[j])) + Sum(log(p[r, j]), r), 0))
    .iff(Eq(digamma(a[j]), digamma(A) + Sum(log(p[r, j]), r) / N), "divide by the number of observations")
    .result("Stationary parameters")
)
note.text(r"""
Where a parameter grows by one, its digamma function grows by the reciprocal:
""")
note.calc(digamma(a[j] + 1) - digamma(a[j])).eq(1 / a[j], "recurrence").result("Recurrence")
