"""Derivatives of a length, away from zero."""

from notesc import D, Ne, Note, grad, hessian, identity, norm

note = Note("Lengths")
n = note.size("n", "dimension")
i, j = n.indices("i j")
w = note.vector("w", n, "a vector other than zero")
c = note.vector("c", n, "a centre")
nonzero = note.assume(Ne(w, 0), "a length has a kink at zero")
note.calc(D(norm(w), w[i])).eq(w[i] / norm(w), "chain rule", using=[nonzero])
note.calc(grad(norm(w), w)).eq(w / norm(w), "stacked", using=[nonzero])
note.calc(norm(w / norm(w))).eq(1, "a unit vector", using=[nonzero])
note.calc(hessian(norm(w), w)).eq((identity(n) - w @ w.T / norm(w) ** 2) / norm(w), "quotient rule", using=[nonzero])
note.calc(grad(norm(w) ** 4, w)).eq(4 * norm(w) ** 2 * w, "an even power is smooth everywhere")
note.calc(grad(norm(w - c) ** 2, w)).eq(2 * (w - c), "a squared length is smooth everywhere")
