"""The determinant of a matrix that is its own inverse is 1 or -1."""

from notesc import Eq, Note, det, identity

note = Note("Reflection")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "its own inverse")
note.calc(det(A), given=[Eq(A @ A, identity(n))]).eq(1, "a volume stays")  # expect: N301
