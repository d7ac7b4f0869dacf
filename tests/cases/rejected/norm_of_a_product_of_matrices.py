"""The norm is only submultiplicative."""

from notesc import Note, norm

note = Note("Norm of a product")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(norm(A @ B)).eq(norm(A) * norm(B), "factor by factor")  # expect: N301
