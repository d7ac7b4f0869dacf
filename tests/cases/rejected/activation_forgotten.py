"""The error at the hidden units must be multiplied with the slope of the activation."""

from notesc import Note, grad, outer

note = Note("Activation forgotten")
d = note.size("d", "number of inputs")
m = note.size("m", "number of units")
x = note.vector("x", d, "input")
y = note.scalar("y", "target")
W = note.matrix("W", m, d, "weights")
v = note.vector("v", m, "output weights")
phi = note.function("phi", "activation")
L = note.define("L", (v.T @ phi(W @ x) - y) ** 2 / 2, "loss")
note.calc(grad(L, W)).eq((v.T @ phi(W @ x) - y) * outer(v, x), "chain rule", using=[L])  # expect: N301
