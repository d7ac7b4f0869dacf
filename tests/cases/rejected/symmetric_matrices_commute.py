"""Symmetry does not make two matrices commute."""

from notesc import Note, symmetric

note = Note("Symmetric matrices commute")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
B = note.matrix("B", n, n, "a symmetric matrix", properties=(symmetric,))
note.calc(A @ B).eq(B @ A, "both are symmetric")  # expect: N301
