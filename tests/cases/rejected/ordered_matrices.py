"""Matrices are not ordered by ≤."""

from notesc import Le, Note

note = Note("Ordered matrices")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.assume(Le(A, B), "smaller")  # expect: N102
