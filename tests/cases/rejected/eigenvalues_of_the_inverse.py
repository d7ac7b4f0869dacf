"""The order is turned round."""

from notesc import Note, eigenvalues, inv, positive_definite

note = Note("Eigenvalues of the inverse")
n = note.size("n", "number of rows")
k = n.index("k")
P = note.matrix("P", n, n, "a matrix", properties=(positive_definite,))
note.calc(eigenvalues(inv(P))[k]).eq(1 / eigenvalues(P)[k], "one by one")  # expect: N301
