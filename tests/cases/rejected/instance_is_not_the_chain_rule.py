"""The instance is the derivative at the point 2z; differentiating the composition brings a factor two."""

from notesc import D, Note, delta, softmax

note = Note("Instance is not the chain rule")
K = note.size("K", "number of classes")
i, j = K.indices("i j")
z = note.vector("z", K, "logits")
p = note.define("p", softmax(z), "probabilities", of=[z])
jacobi = note.calc(D(p[i], z[j])).eq(p[i] * (delta(i, j) - p[j]), "quotient rule", using=[p]).fact("Softmax Jacobian")
twice = p(2 * z)
note.calc(D(twice[i], z[j])).eq(twice[i] * (delta(i, j) - twice[j]), using=[jacobi.at({z: 2 * z})])  # expect: N301
