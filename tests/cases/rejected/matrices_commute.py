"""Products of matrices depend on the order."""

from notesc import Note

note = Note("Matrices commute")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(A @ B).eq(B @ A, "reorder the factors")  # expect: N301
