"""The logistic Hessian is semidefinite; it is definite for full column rank only."""

from notesc import Note, diag, positive_definite, sigmoid

note = Note("Logistic hessian always definite")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
p = note.define("p", sigmoid(X @ w), "probabilities")
note.claim(positive_definite(X.T @ diag(p * (1 - p)) @ X), "positive weights")  # expect: N301
