"""Not even for square matrices."""

from notesc import Note, pinv

note = Note("Pseudo-inverse of a product")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(pinv(A @ B)).eq(pinv(B) @ pinv(A), "turn round")  # expect: N301
