"""A factor comes out of every row; true for one row only."""

from notesc import Note, det

note = Note("Determinant of a multiple")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(det(2 * A)).eq(2 * det(A), "take out the factor")  # expect: N301
