"""Without full column rank there are many minima."""

from notesc import Eq, Note, argmin, norm

note = Note("Minimum without strictness")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
note.claim(Eq(argmin(norm(X @ w) ** 2, w), 0), "a square is least where it is zero")  # expect: N301|N303
