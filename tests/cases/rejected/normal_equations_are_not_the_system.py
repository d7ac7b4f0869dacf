"""The normal equations can be solved even where the system cannot."""

from notesc import Eq, Note, invertible

note = Note("Normal equations are not the system")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "targets")
full_rank = note.assume(invertible(X.T @ X), "full column rank")
note.calc(Eq(X.T @ X @ w, X.T @ y)).iff(Eq(X @ w, y), "cancel the transpose", unknown=w, using=[full_rank])  # expect: N301
