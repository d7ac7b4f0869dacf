"""A matrix and its transpose have different shapes."""

from notesc import Note

note = Note("Sum of different shapes")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "a matrix")
note.calc(X + X.T).eq(2 * X, "add")  # expect: N101
