"""A derivative by a name goes through that name only."""

from notesc import D, Note, grad, norm, outer

note = Note("Derivative by a defined name")
d = note.size("d", "number of inputs")
m = note.size("m", "number of units")
i = m.index("i")
x = note.vector("x", d, "input")
y = note.vector("y", m, "target")
W = note.matrix("W", m, d, "weights")
a = note.define("a", W @ x, "scores")
L = note.define("L", norm(a - y) ** 2 / 2, "loss")
note.calc(grad(L, a)).eq(a - y, using=[L])
note.calc(D(L, a[i])).eq(a[i] - y[i], using=[L])
note.calc(grad(L, W)).eq(outer(a - y, x), "chain rule", using=[L, a])
note.calc(grad(L, W)).eq(outer(grad(L, a), x), "chain rule, as one formula", using=[L, a])
note.calc(grad(L, x)).eq(W.T @ grad(L, a), "backwards", using=[L, a])
