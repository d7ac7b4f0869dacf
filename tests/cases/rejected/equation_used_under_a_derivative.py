"""That x equals y holds at the point, not near it."""

from notesc import D, Eq, Note

note = Note("Equation used under a derivative")
x = note.scalar("x", "a real number")
y = note.scalar("y", "another real number")
note.calc(D(x**2, x), given=[Eq(x, y)]).eq(D(y**2, x), "put y for x")  # expect: N301
