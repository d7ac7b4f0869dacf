"""Where the rank changes it jumps."""

from notesc import D, Note, pinv

note = Note("Derivative of a pseudo-inverse")
n = note.size("n", "number of rows")
t = note.scalar("t", "time")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(D(pinv(A + t * B), t)).eq(-pinv(A + t * B) @ B @ pinv(A + t * B), "as for the inverse")  # expect: N301|N303
