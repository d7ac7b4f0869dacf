"""Derivatives at points, through a function of the variable."""

from notesc import D, Note, delta, softmax

note = Note("Derivatives at points")
x = note.scalar("x", "a real number")
K = note.size("K", "number of classes")
i, j = K.indices("i j")
z = note.vector("z", K, "logits")
slope = note.define("slope", D(x**2, x), "the slope of the square", of=[x])
p = note.define("p", softmax(z), "probabilities", of=[z])
note.calc(slope(3)).eq(6, using=[slope])
note.calc(slope(x + 1)).eq(2 * x + 2, using=[slope])
twice = p(2 * z)
note.calc(D(twice[i], z[j])).eq(2 * twice[i] * (delta(i, j) - twice[j]), "chain rule", using=[p])
