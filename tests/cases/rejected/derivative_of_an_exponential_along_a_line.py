"""The direction may not commute with the matrix."""

from notesc import D, Note, expm

note = Note("Derivative along a line")
n = note.size("n", "number of rows")
t = note.scalar("t", "time")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(D(expm(A + t * B), t)).eq(B @ expm(A + t * B), "chain rule")  # expect: N301
