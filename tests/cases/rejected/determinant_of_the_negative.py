"""The sign depends on whether the number of rows is odd."""

from notesc import Note, det

note = Note("Determinant of the negative")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(det(-A)).eq(-det(A), "take out the sign")  # expect: N301
