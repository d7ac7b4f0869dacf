"""A reflection has the determinant -1."""

from notesc import Note, det, orthogonal

note = Note("Orthogonal determinant is one")
n = note.size("n", "number of rows")
Q = note.matrix("Q", n, n, "orthogonal", properties=(orthogonal,))
note.calc(det(Q)).eq(1, "a volume stays")  # expect: N301
