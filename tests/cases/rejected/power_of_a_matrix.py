"""Powers are for scalars."""

from notesc import Note

note = Note("Power of a matrix")
n = note.size("n", "number of rows")
X = note.matrix("X", n, n, "a matrix")
note.calc(X**2).eq(X @ X, "square")  # expect: N102
