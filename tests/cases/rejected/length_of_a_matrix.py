"""The norm is that of a column."""

from notesc import Note, norm, tr

note = Note("Length of a matrix")
n = note.size("n", "number of rows")
X = note.matrix("X", n, n, "a matrix")
note.calc(norm(X) ** 2).eq(tr(X.T @ X), "sum of squares")  # expect: N102
