"""Weights of any sign do not keep a Gram matrix semidefinite."""

from notesc import Note, diag, positive_semidefinite

note = Note("Weighted gram matrix with any weights")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
c = note.vector("c", n, "weights of any sign")
note.claim(positive_semidefinite(X.T @ diag(c) @ X), "a weighted Gram matrix")  # expect: N301
