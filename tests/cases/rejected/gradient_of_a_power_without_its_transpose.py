"""The gradient of a trace of powers is transposed."""

from notesc import Note, grad, matrix_power, tr

note = Note("Gradient of a power")
n = note.size("n", "number of rows")
k = n.index("k")
A = note.matrix("A", n, n, "a matrix")
note.calc(grad(tr(matrix_power(A, k)), A)).eq(k * matrix_power(A, k - 1), "as for numbers")  # expect: N301
