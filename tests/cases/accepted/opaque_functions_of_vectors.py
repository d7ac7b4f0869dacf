"""Activations on vectors."""

from notesc import D, Note, Sum, diag, grad, jacobian, outer

note = Note("Opaque functions of vectors")
n = note.size("n", "number of inputs")
m = note.size("m", "number of units")
k = n.index("k")
i, j = m.indices("i j")
W = note.matrix("W", m, n, "weights")
x = note.vector("x", n, "input")
v = note.vector("v", m, "output weights")
phi = note.function("phi", "an activation")
note.calc(phi(W @ x)[i]).eq(phi(Sum(W[i, k] * x[k], k)), "written out")
note.calc(D(phi(W @ x)[i], x[k])).eq(phi.prime((W @ x)[i]) * W[i, k], "chain rule")
note.calc(jacobian(phi(W @ x), x)).eq(diag(phi.prime(W @ x)) @ W, "stacked")
note.calc(grad(v.T @ phi(W @ x), x)).eq(W.T @ (v * phi.prime(W @ x)), "backwards")
note.calc(grad(v.T @ phi(W @ x), W)).eq(outer(v * phi.prime(W @ x), x), "by the weights")
note.calc(grad(v.T @ phi(W @ x), v)).eq(phi(W @ x), "by the output weights")
