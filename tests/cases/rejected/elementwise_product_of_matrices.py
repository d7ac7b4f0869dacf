"""The elementwise product is not the product of matrices."""

from notesc import Note

note = Note("Elementwise product of matrices")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(A * B).eq(A @ B, "multiply")  # expect: N301
