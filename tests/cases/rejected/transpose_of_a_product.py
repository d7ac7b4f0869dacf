"""The transpose of a product reverses the order."""

from notesc import Note

note = Note("Transpose of a product")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc((A @ B).T).eq(A.T @ B.T, "transpose the factors")  # expect: N301
