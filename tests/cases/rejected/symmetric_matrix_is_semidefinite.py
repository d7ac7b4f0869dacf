"""A symmetric matrix may have negative eigenvalues."""

from notesc import Note, positive_semidefinite, symmetric

note = Note("Symmetric matrix is semidefinite")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
note.claim(positive_semidefinite(A), "a symmetric matrix")  # expect: N301
