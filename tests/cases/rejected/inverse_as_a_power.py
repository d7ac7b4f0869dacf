"""The inverse is written inv(X)."""

from notesc import Note, inv, invertible

note = Note("Inverse as a power")
n = note.size("n", "number of rows")
X = note.matrix("X", n, n, "an invertible matrix", properties=(invertible,))
note.calc(X**-1).eq(inv(X), "inverse")  # expect: N102
