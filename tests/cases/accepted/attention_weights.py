"""Softmax of scores that are linear in a query."""

from notesc import Note, diag, grad, jacobian, logsumexp, softmax

note = Note("Attention weights")
n = note.size("n", "number of keys")
d = note.size("d", "dimension")
i, k = n.indices("i k")
q = note.vector("q", d, "query")
M = note.matrix("M", n, d, "keys, one in each row")
v = note.vector("v", n, "values")
p = note.define("p", softmax(M @ q), "attention weights")
note.calc(jacobian(p, q)).eq((diag(p) - p @ p.T) @ M, "chain rule", using=[p])
note.calc(grad(logsumexp(M @ q), q)).eq(M.T @ p, "a weighted mean of keys", using=[p])
note.calc(grad(p.T @ v, q)).eq(M.T @ (p * v - (p.T @ v) * p), "chain rule", using=[p])
