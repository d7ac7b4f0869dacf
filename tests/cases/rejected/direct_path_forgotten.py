"""The penalty contains the weights directly, which the chain rule through a misses."""

from notesc import Note, grad, norm, outer, tr

note = Note("Direct path forgotten")
d = note.size("d", "number of inputs")
m = note.size("m", "number of units")
x = note.vector("x", d, "input")
W = note.matrix("W", m, d, "weights")
a = note.define("a", W @ x, "scores")
L = note.define("L", norm(a) ** 2 / 2 + tr(W.T @ W), "penalised loss")
note.calc(grad(L, W)).eq(outer(grad(L, a), x), "chain rule through the scores", using=[L, a])  # expect: N301
