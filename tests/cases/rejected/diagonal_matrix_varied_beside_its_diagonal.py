"""Beside the diagonal stand zeros."""

from notesc import Note, diagonal, grad, independent_entries, tr

note = Note("Diagonal matrix")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
L = note.matrix("L", n, n, "a diagonal matrix", properties=(diagonal,))
note.calc(grad(tr(A @ L), L, convention=independent_entries)).eq(A.T, "as by any matrix")  # expect: N301
