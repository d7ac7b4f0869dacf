"""An entry varies by itself only as one of the independent ones."""

from notesc import D, Note, symmetric, symmetric_part, tr

note = Note("Entry of the symmetric part")
n = note.size("n", "number of rows")
i, j = n.indices("i j")
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
note.calc(D(tr(S @ S), S[i, j], convention=symmetric_part))  # expect: N113
