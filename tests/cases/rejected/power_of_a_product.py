"""Only for matrices that commute."""

from notesc import Note, matrix_power

note = Note("Power of a product")
n = note.size("n", "number of rows")
k = n.index("k")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(matrix_power(A @ B, k)).eq(matrix_power(A, k) @ matrix_power(B, k), "factor by factor")  # expect: N301
