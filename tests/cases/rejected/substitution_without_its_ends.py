"""The ends are squared, too."""

from notesc import Integral, Note

note = Note("Substitution without its ends")
x, a = note.scalar("x"), note.scalar("a")
f = note.function("f")
note.calc(Integral(2 * x * f(x**2), (x, 0, a))).eq(Integral(f(x), (x, 0, a)), "substituting the square")  # expect: N301
