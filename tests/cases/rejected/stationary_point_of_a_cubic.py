"""The derivative vanishes at two points."""

from notesc import D, Eq, Note

note = Note("Stationary point of a cubic")
x = note.scalar("x", "a real number")
note.calc(Eq(D(x**3 - 3 * x, x), 0)).iff(Eq(x, 1), "solve", unknown=x)  # expect: N301
