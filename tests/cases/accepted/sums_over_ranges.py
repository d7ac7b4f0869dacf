"""Sums over ranges: shifted, reversed, split, over triangles; summation by parts."""

from notesc import D, Lt, Note, Sum, delta, exp, log, positive

note = Note("Sums over ranges")
n = note.size("n", "number of values")
i, j, k = n.indices("i j k")
a = note.vector("a", n, "values")
b = note.vector("b", n, "values")
p = note.vector("p", n, "positive values", domain=positive)
A = note.matrix("A", n, n, "a matrix")
S = note.define("S", Sum(a[k], (k, 1, j)), "partial sum", of=[j])
note.calc(Sum(a[k + 1] - a[k], (k, 1, n - 1))).eq(
    Sum(a[k], (k, 2, n)) - Sum(a[k], (k, 1, n - 1)), "shift the index"
).eq(a[n] - a[1], "what is in both cancels")
note.calc(Sum(a[n + 1 - k], k)).eq(Sum(a[k], k), "backwards")
note.calc(Sum(a[k] * b[k], k)).eq(a[1] * b[1] + Sum(a[k] * b[k], (k, 2, n)), "split off the first term")
note.calc(Sum(Sum(A[j, k], (k, j, n)), j)).eq(Sum(Sum(A[j, k], (j, 1, k)), k), "the other order")
note.calc(Sum((a[k] - a[j]) * (b[k] - b[j]), j, (k, j + 1, n))).eq(
    n * Sum(a[k] * b[k], k) - Sum(a[k], k) * Sum(b[k], k), "Chebyshev"
)
note.calc(Sum(a[k] * (b[k + 1] - b[k]), (k, 1, n - 1))).eq(
    a[n] * b[n] - a[1] * b[1] - Sum(b[k + 1] * (a[k + 1] - a[k]), (k, 1, n - 1)), "summation by parts"
)
note.calc(Sum(log(p[k + 1] / p[k]), (k, 1, n - 1))).eq(log(p[n] / p[1]), "telescope")
note.calc(Sum(exp(a[k]), (k, 2, n))).eq(Sum(exp(a[k]), k) - exp(a[1]), "all but the first")
note.calc(S, given=[Lt(j, n)]).eq(Sum(a[k], k) - Sum(a[k], (k, j + 1, n)), "the rest", using=[S])
note.calc(D(Sum(a[k] ** 2, (k, 1, n - 1)), a[i])).eq(2 * a[i] * (1 - delta(i, n)), "the last does not occur")
