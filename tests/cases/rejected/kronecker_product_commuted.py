"""A Kronecker product does not commute."""

from notesc import Note, kron

note = Note("Kronecker product commuted")
n = note.size("n", "a size")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "another matrix")
note.calc(kron(A, B)).eq(kron(B, A), "commute")  # expect: N301
