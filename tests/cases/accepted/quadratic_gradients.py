"""Gradients and Hessians of quadratic forms."""

from notesc import D, Note, grad, hessian, norm, symmetric

note = Note("Quadratic gradients")
n = note.size("n", "dimension")
i, j = n.indices("i j")
A = note.matrix("A", n, n, "a matrix")
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
b = note.vector("b", n, "a vector")
w = note.vector("w", n, "weights")
note.calc(grad(w.T @ w, w)).eq(2 * w, "squared length")
note.calc(grad(norm(w) ** 2, w)).eq(2 * w, "the same")
note.calc(grad(w.T @ A @ w, w)).eq((A + A.T) @ w, "quadratic form")
note.calc(grad(w.T @ S @ w, w)).eq(2 * S @ w, "symmetric quadratic form")
note.calc(hessian(w.T @ A @ w, w)).eq(A + A.T, "quadratic form")
note.calc(hessian(w.T @ S @ w / 2 - b.T @ w, w)).eq(S, "the linear part is gone")
note.calc(D(D(w.T @ A @ w, w[i]), w[j])).eq(A[i, j] + A[j, i], "component by component")
note.calc(grad((w - b).T @ S @ (w - b), w)).eq(2 * S @ (w - b), "shifted")
