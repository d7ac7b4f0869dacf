"""Only the left side was multiplied."""

from notesc import Eq, Note, invertible

note = Note("Factor for one side")
n = note.size("n", "dimension")
X = note.matrix("X", n, n, "an invertible matrix", properties=(invertible,))
w = note.vector("w", n, "weights")
y = note.vector("y", n, "targets")
note.calc(Eq(X @ w, y)).iff(Eq(X.T @ X @ w, y), "multiply by the transpose", unknown=w)  # expect: N301
