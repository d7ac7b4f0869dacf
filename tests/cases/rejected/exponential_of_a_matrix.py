"""Functions act on scalars and elementwise on vectors."""

from notesc import Note, exp

note = Note("Exponential of a matrix")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
note.calc(exp(A)).eq(exp(A), "the same")  # expect: N102
