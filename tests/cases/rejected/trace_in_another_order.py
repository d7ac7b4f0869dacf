"""Three factors may go round in a circle but may not be swapped; true for one-by-one matrices only."""

from notesc import Note, tr

note = Note("Trace in another order")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
C = note.matrix("C", n, n, "a matrix")
note.calc(tr(A @ B @ C)).eq(tr(A @ C @ B), "the trace is cyclic")  # expect: N301
