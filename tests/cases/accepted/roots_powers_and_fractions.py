"""Roots powers and fractions."""

from notesc import And, Gt, Lt, Ne, Note, Rational, exp, log, pi, positive, softplus, sqrt, tanh, unit_interval

note = Note("Roots powers and fractions")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
c = note.scalar("c", "a positive number", domain=positive)
p = note.scalar("p", "a proportion", domain=unit_interval)
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "inside")
differ = note.assume(Ne(x, y), "different")
note.calc((a**x) ** y).eq(a ** (x * y), "product of exponents")
note.calc((a * b) ** x).eq(a**x * b**x, "power of a product")
note.calc(1 / a - 1 / b).eq((b - a) / (a * b), "common denominator")
note.calc(1 / (1 + 1 / a)).eq(a / (1 + a), "double fraction")
note.calc(a * b / (a + b)).eq(1 / (1 / a + 1 / b), "harmonic")
note.calc((x**3 - y**3) / (x - y)).eq(x**2 + x * y + y**2, "polynomial division", using=[differ])
note.calc(log(a * b / c)).eq(log(a) + log(b) - log(c), "product and quotient")
note.calc(log(1 + exp(-sqrt(x**2)))).eq(softplus(-sqrt(x**2)), "by definition")
note.calc(p * log(p / (1 - p)) + log(1 - p)).eq(p * log(p) + (1 - p) * log(1 - p), "binary entropy", using=[inside])
note.calc(a ** Rational(3, 2) / sqrt(a)).eq(a, "powers of one base")
note.calc((sqrt(a) + 1 / sqrt(a)) ** 2).eq(a + 2 + 1 / a, "expand")
note.calc(exp(x) - 1).eq(exp(x / 2) * (exp(x / 2) - exp(-x / 2)), "factor")
note.calc(a * x**2 + y * x).eq(a * (x + y / (2 * a)) ** 2 - y**2 / (4 * a), "complete the square")
note.calc((x - y) ** 2 / a + (x - c) ** 2 / b).eq(
    (1 / a + 1 / b) * (x - (y / a + c / b) / (1 / a + 1 / b)) ** 2 + (y - c) ** 2 / (a + b), "complete the square"
)
note.calc(log(1 / (2 * pi * a**2) ** Rational(1, 2))).eq(-log(a) - log(2 * pi) / 2, "logarithm of a power")
note.calc(sqrt(1 - tanh(x) ** 2)).eq(2 / (exp(x) + exp(-x)), "both positive")
note.calc(sqrt(x**4)).eq(x**2, "both nonnegative")
