"""Backpropagation with tanh written out."""

from notesc import Note, grad, outer, tanh

note = Note("Two layers with tanh")
d = note.size("d", "number of inputs")
m = note.size("m", "number of units")
x = note.vector("x", d, "input")
y = note.scalar("y", "target")
W = note.matrix("W", m, d, "weights")
v = note.vector("v", m, "output weights")
h = note.define("h", tanh(W @ x), "hidden units")
L = note.define("L", (v.T @ h - y) ** 2 / 2, "loss")
note.calc(grad(L, v)).eq((v.T @ h - y) * h, "chain rule", using=[L])
note.calc(grad(L, h)).eq((v.T @ h - y) * v, "backwards", using=[L])
note.calc(grad(L, W)).eq((v.T @ h - y) * outer(v * (1 - h * h), x), "chain rule", using=[L, h])
