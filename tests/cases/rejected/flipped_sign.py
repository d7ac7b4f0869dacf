"""The gradient of cross-entropy is p - y, not y - p."""

from notesc import Eq, Note, Sum, grad, log, softmax

note = Note("Flipped sign")
K = note.size("K", "number of classes")
k = K.index("k")
z = note.vector("z", K, "logits")
y = note.vector("y", K, "targets")
whole = note.assume(Eq(Sum(y[k], k), 1), "the targets sum to one")
p = note.define("p", softmax(z), "probabilities")
L = note.define("L", -Sum(y[k] * log(p[k]), k), "cross-entropy")
note.calc(grad(L, z)).eq(y - p, "target minus prediction", using=[whole])  # expect: N301
