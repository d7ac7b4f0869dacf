"""The exponents are the sizes of the other matrix."""

from notesc import Note, det, kron

note = Note("Kronecker determinant")
n = note.size("n", "a size")
m = note.size("m", "another size")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", m, m, "another matrix")
note.calc(det(kron(A, B))).eq(det(A) ** n * det(B) ** m, "determinant")  # expect: N301
