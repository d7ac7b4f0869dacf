"""A convention is a name of ours, not a text."""

from notesc import Note, grad, symmetric, tr

note = Note("Convention by name")
n = note.size("n", "number of rows")
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
note.calc(grad(tr(S), S, convention="symmetric"))  # expect: N113
