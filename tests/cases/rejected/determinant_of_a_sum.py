"""A determinant is not linear, except for one row."""

from notesc import Note, det

note = Note("Determinant of a sum")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(det(A + B)).eq(det(A) + det(B), "term by term")  # expect: N301
