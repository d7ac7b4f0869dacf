"""Taylor polynomials about a point."""

from notesc import Note, cos, exp, log, sin, taylor

note = Note("Taylor polynomials")
x, a = note.scalar("x"), note.scalar("a")
phi = note.function("phi")

note.calc(taylor(exp(x), x, 0, 3)).eq(1 + x + x**2 / 2 + x**3 / 6, "the exponential")
note.calc(taylor(log(1 + x), x, 0, 3)).eq(x - x**2 / 2 + x**3 / 3, "the logarithm")
note.calc(taylor(sin(x), x, 0, 5)).eq(x - x**3 / 6 + x**5 / 120, "the sine")
note.calc(taylor(cos(a * x), x, 0, 2)).eq(1 - a**2 * x**2 / 2, "the cosine")
note.calc(taylor(1 / (1 - x), x, 0, 4)).eq(1 + x + x**2 + x**3 + x**4, "the geometric series")
note.calc(taylor(phi(x), x, a, 2)).eq(
    phi(a) + phi.prime(a) * (x - a) + phi.prime.prime(a) * (x - a) ** 2 / 2, "any smooth function"
)
note.calc(taylor(x**3, x, a, 3)).eq(x**3, "a polynomial is its own")
