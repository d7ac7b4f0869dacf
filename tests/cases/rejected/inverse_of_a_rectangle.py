"""Only square matrices have inverses."""

from notesc import Note, identity, inv

note = Note("Inverse of a rectangle")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "a matrix")
note.calc(inv(X) @ X).eq(identity(d), "inverse")  # expect: N101
