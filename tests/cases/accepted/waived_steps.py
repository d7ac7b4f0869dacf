"""Steps that the author waives, in the open."""

from notesc import Note, det

note = Note("Waived steps")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
x = note.scalar("x", "a real number")
note.calc(x + x).eq(2 * x, "add", accept="tested")
note.calc(det(A @ A)).eq(det(A) ** 2, "a determinant is multiplicative", cite="any book on linear algebra")
