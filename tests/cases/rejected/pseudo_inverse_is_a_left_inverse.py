"""Only for full column rank."""

from notesc import Note, identity, pinv

note = Note("Left inverse")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "a matrix")
note.calc(pinv(X) @ X).eq(identity(d), "cancel")  # expect: N301
