"""Eigenvalues are those of symmetric matrices."""

from notesc import Note, Sum, eigenvalues, tr

note = Note("Eigenvalues of any matrix")
n = note.size("n", "number of rows")
k = n.index("k")
A = note.matrix("A", n, n, "a matrix")
note.calc(tr(A)).eq(Sum(eigenvalues(A)[k], k), "sum of the eigenvalues")  # expect: N301|N303
