"""Gradients of linear forms."""

from notesc import Note, grad, jacobian

note = Note("Linear gradients")
n = note.size("n", "dimension")
m = note.size("m", "another dimension")
c = note.vector("c", n, "coefficients")
w = note.vector("w", n, "weights")
u = note.vector("u", m, "a vector")
A = note.matrix("A", m, n, "a matrix")
note.calc(grad(c.T @ w, w)).eq(c, "a linear form")
note.calc(grad(w.T @ c, w)).eq(c, "the same form")
note.calc(grad(u.T @ A @ w, w)).eq(A.T @ u, "a bilinear form")
note.calc(jacobian(A @ w, w)).eq(A, "a linear map")
note.calc(grad(u.T @ A @ w, A)).eq(u @ w.T, "by the matrix")
note.calc(grad(u.T @ u, w)).eq(0, "a constant")
