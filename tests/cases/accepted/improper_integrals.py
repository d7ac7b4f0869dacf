"""Integrals to infinity and to ends where the integrand is not defined."""

from notesc import Integral, Note, Rational, exp, log, oo, pi, positive, sin, sqrt

note = Note("Improper integrals")
x, m = note.scalar("x"), note.scalar("m")
c = note.scalar("c", "a rate", domain=positive)

note.calc(Integral(exp(-c * x), (x, 0, oo))).eq(1 / c, "the exponential distribution")
note.calc(Integral(x * exp(-c * x), (x, 0, oo))).eq(1 / c**2, "its mean, times a rate")
note.calc(c * Integral(x**2 * exp(-c * x), (x, 0, oo)) - 1 / c**2).eq(1 / c**2, "its variance")
note.calc(Integral(exp(-c * x) * sin(m * x), (x, 0, oo))).eq(m / (c**2 + m**2), "a damped wave")
note.calc(Integral(1 / x**2, (x, 1, oo))).eq(1, "a power")
note.calc(Integral(1 / (1 + x**2), (x, -oo, oo))).eq(pi, "the inverse tangent")
note.calc(Integral(1 / sqrt(x), (x, 0, c))).eq(2 * sqrt(c), "a pole that can be integrated")
note.calc(Integral(log(x), (x, 0, 1))).eq(-1, "a logarithm to its end")
note.calc(Integral(x * exp(-(x**2) / (2 * c**2)), (x, 0, oo))).eq(c**2, "half a bell")
note.calc(Integral(x ** Rational(-3, 2), (x, 1, oo))).eq(2, "a fractional power")
