"""The variable of an integral is not known outside of it."""

from notesc import Integral, Note

note = Note("End of an integral with its variable")
x = note.scalar("x")
note.calc(Integral(x, (x, 0, x))).eq(x**2 / 2, "an antiderivative")  # expect: N106
