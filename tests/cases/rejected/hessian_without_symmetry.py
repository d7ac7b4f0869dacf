"""The Hessian of a quadratic form is A + Aᵀ."""

from notesc import Note, hessian

note = Note("Hessian without symmetry")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
w = note.vector("w", n, "a vector")
note.calc(hessian(w.T @ A @ w, w)).eq(2 * A, "Hessian of a quadratic form")  # expect: N301
