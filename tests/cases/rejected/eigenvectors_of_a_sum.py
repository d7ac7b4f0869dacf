"""Two matrices have different eigenvectors."""

from notesc import Note, diag, eigenvalues, eigenvectors, symmetric

note = Note("Eigenvectors of a sum")
n = note.size("n", "number of rows")
S = note.matrix("S", n, n, "a matrix", properties=(symmetric,))
R = note.matrix("R", n, n, "a matrix", properties=(symmetric,))
note.calc(eigenvectors(S).T @ R @ eigenvectors(S)).eq(diag(eigenvalues(R)), "diagonalise")  # expect: N301
