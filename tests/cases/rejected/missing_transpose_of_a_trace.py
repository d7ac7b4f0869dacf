"""The gradient of tr(AX) by X is the transpose of A."""

from notesc import Note, grad, tr

note = Note("Missing transpose of a trace")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a square matrix")
X = note.matrix("X", n, n, "a matrix that varies")
note.calc(grad(tr(A @ X), X)).eq(A, "a linear function")  # expect: N301
