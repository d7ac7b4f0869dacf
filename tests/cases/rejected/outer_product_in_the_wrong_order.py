"""Backpropagation gives error times input, and the shapes hide it for a square layer."""

from notesc import Note, grad, norm, outer

note = Note("Outer product in the wrong order")
m = note.size("m", "number of units")
x = note.vector("x", m, "input")
y = note.vector("y", m, "target")
W = note.matrix("W", m, m, "weights")
note.calc(grad(norm(W @ x - y) ** 2 / 2, W)).eq(outer(x, W @ x - y), "chain rule")  # expect: N301
