"""Limits: difference quotients, at infinity, of sequences, from one side."""

from notesc import D, Limit, Note, Rational, cos, exp, log, oo, positive, sin, sqrt

note = Note("Limits")
n = note.size("n")
x, a, h = note.scalar("x"), note.scalar("a"), note.scalar("h")
p = note.scalar("p", domain=positive)
phi = note.function("phi")

note.calc(Limit(sin(x) / x, x, 0)).eq(1, "the sine at 0")
note.calc(Limit((1 - cos(a * x)) / x**2, x, 0)).eq(a**2 / 2, "the cosine at 0")
note.calc(Limit((exp(a * x) - 1) / x, x, 0)).eq(a, "the exponential at 0")
note.calc(Limit((phi(a + h) - phi(a)) / h, h, 0)).eq(D(phi(a), a), "a difference quotient")
note.calc(Limit((1 + x / n) ** n, n, oo)).eq(exp(x), "compound interest")
note.calc(Limit((2 * x**2 + 1) / (x**2 + 3), x, oo)).eq(2, "leading coefficients")
note.calc(Limit(sqrt(x**2 + a * x) - x, x, oo)).eq(a / 2, "a difference of large numbers")
note.calc(Limit(x**p * log(x), x, 0, "+")).eq(0, "powers beat logarithms")
note.calc(Limit(x**p * exp(-x), x, oo)).eq(0, "exponentials beat powers")
note.calc(Limit(Rational(1, 2) ** n, n, oo)).eq(0, "halves")
