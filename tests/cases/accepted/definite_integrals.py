"""Integrals over finite ranges: powers, exponentials, logarithms, by parts, by substitution, turned round."""

from notesc import Gt, Integral, Lt, Note, Rational, cos, exp, log, pi, positive, sin, sqrt

note = Note("Definite integrals")
x, a, b = note.scalar("x"), note.scalar("a"), note.scalar("b")
p, c = note.scalar("p", domain=positive), note.scalar("c", domain=positive)
phi, psi = note.function("phi"), note.function("psi")

note.calc(Integral(x**2, (x, a, b))).eq((b**3 - a**3) / 3, "a power")
note.calc(Integral(x**p, (x, 0, 1))).eq(1 / (p + 1), "any power")
note.calc(Integral(x * exp(x), (x, 0, b))).eq((b - 1) * exp(b) + 1, "by parts")
note.calc(Integral(log(x), (x, 1, p))).eq(p * log(p) - p + 1, "by parts")
note.calc(Integral(1 / x, (x, 1, p))).eq(log(p), "the logarithm")
note.calc(Integral(1 / x, (x, a, b)), given=[Lt(a, b), Gt(a, 0)]).eq(log(b / a), "between positive ends")
note.calc(Integral(x, (x, b, a))).eq(-Integral(x, (x, a, b)), "turned round")
note.calc(Integral(sin(x), (x, 0, pi))).eq(2, "a wave")
note.calc(Integral(x * cos(c * x), (x, 0, pi / c))).eq(-2 / c**2, "by parts")
note.calc(Integral(sqrt(x), (x, 0, c))).eq(2 * c ** Rational(3, 2) / 3, "a root, from where it is not smooth")
note.calc(Integral(phi.prime(x), (x, a, b))).eq(phi(b) - phi(a), "the fundamental theorem")
note.calc(Integral(phi.prime(2 * x + 1), (x, a, b))).eq((phi(2 * b + 1) - phi(2 * a + 1)) / 2, "substitution")
