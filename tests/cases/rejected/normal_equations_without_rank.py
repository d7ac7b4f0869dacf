"""Without full column rank the inverse does not exist."""

from notesc import Eq, Note, inv

note = Note("Normal equations without rank")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "targets")
(
    note.calc(Eq(X.T @ X @ w, X.T @ y))
    .iff(Eq(w, inv(X.T @ X) @ X.T @ y), "multiply by the inverse")  # expect: N301|N303
)
