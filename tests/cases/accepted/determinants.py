"""Rules for determinants."""

from notesc import Note, det, identity, inv, invertible

note = Note("Determinants")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
R = note.matrix("R", n, n, "an invertible matrix", properties=(invertible,))
c = note.scalar("c", "a factor")
note.calc(det(A @ B)).eq(det(A) * det(B), "a determinant is multiplicative")
note.calc(det(A.T)).eq(det(A), "rows and columns")
note.calc(det(identity(n))).eq(1, "of the identity")
note.calc(det(A @ B)).eq(det(B @ A), "either order")
note.calc(det(inv(R))).eq(1 / det(R), "of the inverse")
