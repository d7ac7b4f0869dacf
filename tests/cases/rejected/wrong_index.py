"""The second factor must carry the index of the logit."""

from notesc import D, Note, delta, softmax

note = Note("Wrong index")
K = note.size("K", "number of classes")
i, j = K.indices("i j")
z = note.vector("z", K, "logits")
p = note.define("p", softmax(z), "probabilities")
note.calc(D(p[i], z[j])).eq(p[i] * (delta(i, j) - p[i]), "quotient rule", using=[p])  # expect: N301
