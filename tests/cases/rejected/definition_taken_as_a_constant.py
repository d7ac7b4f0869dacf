"""A defined name depends on what its definition depends on."""

from notesc import D, Note, softmax

note = Note("Definition taken as a constant")
K = note.size("K", "number of classes")
i, j = K.indices("i j")
z = note.vector("z", K, "logits")
p = note.define("p", softmax(z), "probabilities")
note.calc(D(p[i], z[j])).eq(0, "p does not contain z")  # expect: N301
