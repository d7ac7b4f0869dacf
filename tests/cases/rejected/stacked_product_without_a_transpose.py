"""vec(A X B) = (Bᵀ ⊗ A) vec(X): the transpose is needed."""

from notesc import Note, kron, vec

note = Note("Stacked product")
n = note.size("n", "a size")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "another matrix")
X = note.matrix("X", n, n, "what is stacked")
note.calc(vec(A @ X @ B)).eq(kron(B, A) @ vec(X), "stack")  # expect: N301
