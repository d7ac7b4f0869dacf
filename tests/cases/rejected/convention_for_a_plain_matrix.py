"""Where all entries vary there is nothing to agree on."""

from notesc import Note, grad, symmetric_part, tr

note = Note("Plain matrix")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(grad(tr(A), A, convention=symmetric_part))  # expect: N113
