"""An eigenvector of A is none of Aᵀ."""

from notesc import Eq, Note

note = Note("Eigenvector on the left")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
x = note.vector("x", n, "an eigenvector")
t = note.scalar("t", "its eigenvalue")
note.calc(A.T @ x, given=[Eq(A @ x, t * x)]).eq(t * x, "an eigenvector")  # expect: N301
