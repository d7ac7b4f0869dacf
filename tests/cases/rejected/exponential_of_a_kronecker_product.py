"""It is the Kronecker sum whose exponential is a Kronecker product."""

from notesc import Note, expm, kron

note = Note("Exponential of a Kronecker product")
n = note.size("n", "a size")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "another matrix")
note.calc(expm(kron(A, B))).eq(kron(expm(A), expm(B)), "factor by factor")  # expect: N301
