"""Jacobians and Hessians by the stacked columns of a matrix."""

from notesc import Note, commutation, grad, hessian, identity, inv, invertible, jacobian, kron, tr, vec

note = Note("Derivatives of stacked matrices")
n = note.size("n", "number of columns")
m = note.size("m", "number of rows")
A = note.matrix("A", m, m, "a matrix")
B = note.matrix("B", n, n, "a matrix")
X = note.matrix("X", m, n, "the variable")
Z = note.matrix("Z", n, n, "a square variable")
a = note.vector("a", n, "a vector")
regular = note.assume(invertible(Z), "Z is invertible")
note.calc(jacobian(vec(A @ X @ B), vec(X))).eq(kron(B.T, A), "linear")
note.calc(jacobian(vec(X.T), vec(X))).eq(commutation(m, n), "linear")
note.calc(jacobian(vec(Z @ Z), vec(Z))).eq(kron(Z.T, identity(n)) + kron(identity(n), Z), "product rule")
note.calc(jacobian(vec(inv(Z)), vec(Z))).eq(-kron(inv(Z).T, inv(Z)), "of an inverse", using=[regular])
note.calc(jacobian(X @ a, vec(X))).eq(kron(a.T, identity(m)), "linear")
note.calc(hessian(tr(X.T @ A @ X), vec(X))).eq(kron(identity(n), A + A.T), "differentiate twice")
note.calc(hessian(tr(Z @ Z), vec(Z))).eq(2 * commutation(n, n), "differentiate twice")
note.calc(grad(tr(X.T @ X), vec(X))).eq(2 * vec(X), "a squared length")
