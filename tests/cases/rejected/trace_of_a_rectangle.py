"""Only square matrices have a trace."""

from notesc import Note, tr

note = Note("Trace of a rectangle")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "a matrix")
note.calc(tr(X)).eq(tr(X.T), "transpose")  # expect: N101
