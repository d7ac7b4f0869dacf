"""In an even dimension the determinant of a skew matrix need not vanish."""

from notesc import Eq, Note, det

note = Note("Skew")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "skew")
note.calc(det(A), given=[Eq(A.T, -A)]).eq(0, "equal to its opposite")  # expect: N301
