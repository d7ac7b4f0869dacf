"""The shapes fit for a square matrix, but the gradient needs the transpose."""

from notesc import Note, grad, norm

note = Note("Missing transpose")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a square matrix")
w = note.vector("w", n, "weights")
note.calc(grad(norm(A @ w) ** 2, w)).eq(2 * A @ A @ w, "chain rule")  # expect: N301
