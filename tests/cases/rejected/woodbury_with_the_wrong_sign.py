"""The correction is taken off, not added."""

from notesc import Note, identity, inv, invertible

note = Note("Woodbury with the wrong sign")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
U = note.matrix("U", n, n, "a matrix")
whole = note.assume(invertible(A + U @ U.T), "the updated matrix is invertible")
small = note.assume(invertible(identity(n) + U.T @ inv(A) @ U), "the small matrix is invertible")
right = inv(A) + inv(A) @ U @ inv(identity(n) + U.T @ inv(A) @ U) @ U.T @ inv(A)
note.calc(inv(A + U @ U.T)).eq(right, "Woodbury", using=[whole, small])  # expect: N301
