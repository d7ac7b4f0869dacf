"""Infinite sums: geometric and its relatives, the exponential series, telescoping."""

from notesc import Gt, Lt, Note, Rational, Sum, exp, factorial, oo, positive

note = Note("Infinite sums")
n = note.size("n")
k = n.index("k")
x = note.scalar("x")
c = note.scalar("c", domain=positive)
small = [Lt(x, 1), Gt(x, -1)]

note.calc(Sum(x**k, (k, 0, oo)), given=small).eq(1 / (1 - x), "the geometric series")
note.calc(Sum(k * x**k, (k, 1, oo)), given=small).eq(x / (1 - x) ** 2, "its derivative")
note.calc(Sum(Rational(1, 2) ** k, (k, 1, oo))).eq(1, "halves")
note.calc(Sum(k * (1 - c) ** (k - 1) * c, (k, 1, oo)), given=Lt(c, 1)).eq(1 / c, "the mean number of trials")
note.calc(Sum(exp(-c * k), (k, 0, oo))).eq(1 / (1 - exp(-c)), "a partition function")
note.calc(Sum(x**k / factorial(k), (k, 0, oo))).eq(exp(x), "the exponential series")
note.calc(Sum(c**k * exp(-c) / factorial(k), (k, 0, oo))).eq(1, "the Poisson distribution")
note.calc(Sum(k * c**k * exp(-c) / factorial(k), (k, 0, oo))).eq(c, "its mean")
note.calc(Sum(k**2 * c**k * exp(-c) / factorial(k), (k, 0, oo))).eq(c + c**2, "its second moment")
