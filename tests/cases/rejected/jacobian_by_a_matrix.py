"""A Jacobian has two axes."""

from notesc import Note, jacobian

note = Note("Jacobian by a matrix")
n = note.size("n", "dimension")
X = note.matrix("X", n, n, "a matrix")
w = note.vector("w", n, "a vector")
note.calc(jacobian(X @ w, X)).eq(X, "linear")  # expect: N102
