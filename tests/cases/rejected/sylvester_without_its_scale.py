"""det(t I + X Xᵀ) and det(t I + Xᵀ X) differ by a power of t."""

from notesc import Note, det, identity, positive

note = Note("Sylvester without its scale")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
X = note.matrix("X", n, m, "a matrix")
t = note.scalar("t", "a number", domain=positive)
note.calc(det(t * identity(n) + X @ X.T)).eq(det(t * identity(m) + X.T @ X), "Sylvester")  # expect: N301
