"""The order is turned round."""

from notesc import Note, adj

note = Note("Adjugate of a product")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(adj(A @ B)).eq(adj(A) @ adj(B), "cofactors")  # expect: N301
