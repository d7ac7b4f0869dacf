"""The order is turned round."""

from notesc import Note, eigenvalues, symmetric

note = Note("Eigenvalues of the negative")
n = note.size("n", "number of rows")
k = n.index("k")
S = note.matrix("S", n, n, "a matrix", properties=(symmetric,))
note.calc(eigenvalues(-S)[k]).eq(-eigenvalues(S)[k], "one by one")  # expect: N301
