"""A Gram matrix is semidefinite; it is definite for full column rank only."""

from notesc import Note, positive_definite

note = Note("Gram matrix always definite")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
note.claim(positive_definite(X.T @ X), "a Gram matrix")  # expect: N301
