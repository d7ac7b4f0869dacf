"""The exponent is negative for k = 1."""

from notesc import Note, matrix_power

note = Note("Power below zero")
n = note.size("n", "number of rows")
k = n.index("k")
A = note.matrix("A", n, n, "a matrix")
note.calc(A @ A @ matrix_power(A, k - 2)).eq(matrix_power(A, k), "add the exponents")  # expect: N301|N303
