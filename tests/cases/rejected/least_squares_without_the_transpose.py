"""A square design matrix hides the missing transpose."""

from notesc import Eq, Note, argmin, invertible, norm

note = Note("Least squares without the transpose")
n = note.size("n", "number of observations")
X = note.matrix("X", n, n, "an invertible design matrix", properties=(invertible,))
w = note.vector("w", n, "weights")
y = note.vector("y", n, "targets")
note.claim(Eq(argmin(norm(X @ w - y) ** 2, w), X.T @ y), "normal equations")  # expect: N301
