"""The eigenvalue of the greatest size may be negative."""

from notesc import Note, eigenvalues, spectral_norm, symmetric

note = Note("Spectral norm")
n = note.size("n", "number of rows")
S = note.matrix("S", n, n, "a matrix", properties=(symmetric,))
note.calc(spectral_norm(S)).eq(eigenvalues(S)[1], "the largest")  # expect: N301
