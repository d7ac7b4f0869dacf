"""Without targets that sum to one, the gradient is p Σy - y."""

from notesc import Note, Sum, grad, log, softmax

note = Note("Missing condition on targets")
K = note.size("K", "number of classes")
k = K.index("k")
z = note.vector("z", K, "logits")
y = note.vector("y", K, "targets")
p = note.define("p", softmax(z), "probabilities")
L = note.define("L", -Sum(y[k] * log(p[k]), k), "cross-entropy")
note.calc(grad(L, z)).eq(p - y, "prediction minus target", using=[p, L])  # expect: N301
