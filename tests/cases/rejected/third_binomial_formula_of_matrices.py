"""The mixed products do not cancel, as the matrices need not commute."""

from notesc import Note

note = Note("Third binomial formula of matrices")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc((A + B) @ (A - B)).eq(A @ A - B @ B, "third binomial formula")  # expect: N301
