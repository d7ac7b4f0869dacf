"""The gradient is (A + Aᵀ)w; it is 2Aw for a symmetric matrix only."""

from notesc import Note, grad

note = Note("Quadratic form without symmetry")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
w = note.vector("w", n, "a vector")
note.calc(grad(w.T @ A @ w, w)).eq(2 * A @ w, "gradient of a quadratic form")  # expect: N301
