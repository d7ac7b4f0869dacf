"""The gradient of least squares has a factor two."""

from notesc import Note, grad, norm

note = Note("Missing two")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "targets")
note.calc(grad(norm(X @ w - y) ** 2, w)).eq(X.T @ (X @ w - y), "chain rule")  # expect: N301
