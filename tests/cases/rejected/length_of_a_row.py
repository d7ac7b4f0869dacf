"""The norm is that of a column or a matrix."""

from notesc import Note, norm

note = Note("Length of a row")
n = note.size("n", "number of entries")
x = note.vector("x", n, "a vector")
note.calc(norm(x.T) ** 2).eq(x.T @ x, "sum of squares")  # expect: N102
