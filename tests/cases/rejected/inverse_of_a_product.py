"""The inverse of a product reverses the order."""

from notesc import Note, inv, invertible

note = Note("Inverse of a product")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
B = note.matrix("B", n, n, "an invertible matrix", properties=(invertible,))
note.calc(inv(A @ B)).eq(inv(A) @ inv(B), "invert the factors")  # expect: N301
