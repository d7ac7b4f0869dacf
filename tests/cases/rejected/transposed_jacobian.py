"""Rows belong to the function and columns to the variable, so the Jacobian of Ax is A."""

from notesc import Note, jacobian

note = Note("Transposed jacobian")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a square matrix")
x = note.vector("x", n, "a vector")
note.calc(jacobian(A @ x, x)).eq(A.T, "a linear function")  # expect: N301
