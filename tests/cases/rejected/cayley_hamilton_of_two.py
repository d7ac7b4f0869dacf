"""True for two-by-two matrices only."""

from notesc import Note, det, identity, tr

note = Note("Cayley hamilton of two")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(A @ A).eq(tr(A) * A - det(A) * identity(n), "Cayley and Hamilton")  # expect: N301
