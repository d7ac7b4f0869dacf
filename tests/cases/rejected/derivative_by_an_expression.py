"""A derivative is taken by a variable or a defined name."""

from notesc import D, Note

note = Note("Derivative by an expression")
x = note.scalar("x", "a real number")
note.calc(D(x**4, x**2)).eq(2 * x**2, "power rule")  # expect: N106
