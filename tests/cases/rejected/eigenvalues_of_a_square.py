"""A large negative eigenvalue has a large square."""

from notesc import Note, eigenvalues, symmetric

note = Note("Eigenvalues of a square")
n = note.size("n", "number of rows")
k = n.index("k")
S = note.matrix("S", n, n, "a matrix", properties=(symmetric,))
note.calc(eigenvalues(S @ S)[k]).eq(eigenvalues(S)[k] ** 2, "one by one")  # expect: N301
