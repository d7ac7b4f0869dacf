"""Integrals of unknown functions by parts and by substitution."""

from notesc import Integral, Note, exp

note = Note("Integrals rewritten")
x, a, b = (note.scalar(name) for name in ("x", "a", "b"))
f, g = note.function("f"), note.function("g")

product = Integral(f(x) * g.prime(x) + f.prime(x) * g(x), (x, a, b))
note.calc(product).eq(f(b) * g(b) - f(a) * g(a), "the product rule")
rest = Integral(f.prime(x) * g(x), (x, a, b))
note.calc(Integral(f(x) * g.prime(x), (x, a, b))).eq(f(b) * g(b) - f(a) * g(a) - rest, "by parts")
note.calc(Integral(f(a - x), (x, 0, a))).eq(Integral(f(x), (x, 0, a)), "reflected")
note.calc(Integral(2 * x * f(x**2), (x, 0, a))).eq(Integral(f(x), (x, 0, a**2)), "substituting the square")
note.calc(Integral(exp(x) * f(exp(x)), (x, a, b))).eq(Integral(f(x), (x, exp(a), exp(b))), "the exponential")
