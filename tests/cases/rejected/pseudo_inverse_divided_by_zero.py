"""The factor may be zero, and then the pseudo-inverse is zero too."""

from notesc import Note, pinv

note = Note("Pseudo-inverse of a multiple")
n = note.size("n", "number of rows")
c = note.scalar("c", "a factor")
A = note.matrix("A", n, n, "a matrix")
note.calc(pinv(c * A)).eq(pinv(A) / c, "take the factor out")  # expect: N301|N303
