"""Jacobians and the chain rule for vectors."""

from notesc import Note, diag, exp, identity, jacobian, tanh

note = Note("Jacobians")
n = note.size("n", "dimension")
m = note.size("m", "another dimension")
i, j = n.indices("i j")
A = note.matrix("A", m, n, "a matrix")
x = note.vector("x", n, "a vector")
b = note.vector("b", m, "a vector")
note.calc(jacobian(x, x)).eq(identity(n), "of the identity")
note.calc(jacobian(A @ x + b, x)).eq(A, "an affine map")
note.calc(jacobian(exp(x), x)).eq(diag(exp(x)), "elementwise")
note.calc(jacobian(tanh(A @ x), x)).eq(diag(1 - tanh(A @ x) * tanh(A @ x)) @ A, "chain rule")
note.calc(jacobian(x * x, x)).eq(2 * diag(x), "elementwise square")
note.calc(jacobian((x.T @ x) * x, x)).eq(2 * x @ x.T + (x.T @ x) * identity(n), "product rule")
