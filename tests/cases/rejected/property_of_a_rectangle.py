"""Only square matrices can be symmetric."""

from notesc import Note, symmetric

note = Note("Property of a rectangle")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "a matrix", properties=(symmetric,))  # expect: N101
