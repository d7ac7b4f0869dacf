"""Matrices with equal determinants need not be equal."""

from notesc import Eq, Note, det

note = Note("Equal determinants")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "any matrix")
B = note.matrix("B", n, n, "any matrix")
note.calc(A, given=[Eq(det(A), det(B))]).eq(B, "the same volume")  # expect: N301
