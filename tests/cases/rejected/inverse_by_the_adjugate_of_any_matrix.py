"""The determinant may be zero."""

from notesc import Note, adj, det, inv

note = Note("Inverse by the adjugate")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(inv(A)).eq(adj(A) / det(A), "cofactors")  # expect: N301|N303
