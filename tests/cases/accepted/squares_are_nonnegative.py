"""Inequalities by sums of squares."""

from notesc import Note, Rational, Sum, norm

note = Note("Squares are nonnegative")
n = note.size("n", "dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
u = note.vector("u", n, "a vector")
note.calc(x**2).ge(0, "a square")
note.calc((x - y) ** 2 + 1).gt(0, "a square plus one")
note.calc(2 * x * y).le(x**2 + y**2, "the difference is a square")
note.calc(norm(u) ** 2).ge(0, "a sum of squares")
note.calc(x**2 + x * y + y**2).ge(0, "a sum of two squares")
note.calc(x * (1 - x)).le(Rational(1, 4), "complete the square")
note.calc(Sum(x**2 * u[i] ** 2, i)).ge(0, "a sum of squares")
note.calc(-((x - 1) ** 2)).le(0, "minus a square")
