"""True for one-by-one matrices only."""

from notesc import Note, tr

note = Note("Square of a trace")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(tr(A) ** 2).eq(tr(A @ A), "the trace of a square")  # expect: N301
