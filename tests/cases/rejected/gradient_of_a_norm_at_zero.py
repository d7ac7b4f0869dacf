"""The norm of a matrix has a kink at zero."""

from notesc import Note, grad, norm

note = Note("Gradient of a norm")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(grad(norm(A), A)).eq(A / norm(A), "chain rule")  # expect: N301|N303
