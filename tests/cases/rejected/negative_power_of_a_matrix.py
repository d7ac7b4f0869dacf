"""A negative power would need an inverse."""

from notesc import Note, inv, matrix_power

note = Note("Negative power")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(matrix_power(A, -2)).eq(inv(A @ A), "two inverses")  # expect: N103
