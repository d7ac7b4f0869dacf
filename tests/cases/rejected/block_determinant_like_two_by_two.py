"""Blocks do not commute: the determinant is not that of a 2 × 2 matrix of numbers."""

from notesc import Note, block, det

note = Note("Block determinant")
n = note.size("n", "a size")
A = note.matrix("A", n, n, "a block")
B = note.matrix("B", n, n, "a block")
note.calc(det(block([[A, B], [B, A]]))).eq(det(A) ** 2 - det(B) ** 2, "as for numbers")  # expect: N301
