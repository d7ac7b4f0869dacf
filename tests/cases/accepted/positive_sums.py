"""Sums of positive numbers."""

from notesc import Note, Sum, exp, nonnegative, positive, softmax

note = Note("Positive sums")
n = note.size("n", "number of terms")
i, k = n.indices("i k")
a = note.vector("a", n, "positive numbers", domain=positive)
z = note.vector("z", n, "any numbers")
p = note.vector("p", n, "nonnegative numbers", domain=nonnegative)
note.calc(Sum(a[k], k)).gt(0, "a non-empty sum of positive numbers")
note.calc(Sum(exp(z[k]), k)).gt(0, "exponentials are positive")
note.calc(Sum(p[k] * z[k] ** 2, k)).ge(0, "squares with nonnegative weights")
note.calc(softmax(z)[i]).gt(0, "a quotient of positive numbers")
note.calc(a[i]).le(Sum(a[k], k), "one term of a sum of positive numbers")
note.calc(softmax(z)[i]).le(1, "one part of the whole")
note.calc(Sum(a[k] / Sum(a[i], i), k)).eq(1, "normalised")
note.calc(Sum(-a[k], k)).lt(0, "negative terms")
note.calc(a[i] / (1 + a[i])).lt(1, "the denominator is greater")
