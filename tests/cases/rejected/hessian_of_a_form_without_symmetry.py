"""A + Aᵀ, unless A is symmetric."""

from notesc import Note, hessian, identity, kron, tr, vec

note = Note("Hessian of a form")
n = note.size("n", "a size")
A = note.matrix("A", n, n, "a matrix")
X = note.matrix("X", n, n, "a variable")
note.calc(hessian(tr(X.T @ A @ X), vec(X))).eq(2 * kron(identity(n), A), "differentiate twice")  # expect: N301
