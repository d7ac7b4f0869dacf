"""Only what does not contain the variable of the integral stands in front of it."""

from notesc import Integral, Note, exp

note = Note("Integral with its variable taken out")
x, a = note.scalar("x"), note.scalar("a")
phi = note.function("phi")
note.calc(Integral(exp(a * x) * phi(x), (x, 0, 1))).eq(exp(a) * Integral(phi(x), (x, 0, 1)), "a factor")  # expect: N301
