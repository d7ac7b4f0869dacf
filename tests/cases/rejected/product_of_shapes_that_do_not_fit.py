"""The inner sizes differ."""

from notesc import Note

note = Note("Product of shapes that do not fit")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "a matrix")
w = note.vector("w", n, "a vector")
note.calc(X @ w).eq(X @ w, "the same")  # expect: N101
