"""The denominator does not depend on the outer index alone: this is what capture produces."""

from notesc import D, Note, Sum, delta, exp

note = Note("Bound index captured in softmax")
K = note.size("K", "number of classes")
i, j, k = K.indices("i j k")
z = note.vector("z", K, "logits")
total = Sum(exp(z[k]), k)
right = delta(i, j) * exp(z[i]) / total - exp(z[i]) * Sum(exp(z[k]), k) / total**2
note.calc(D(exp(z[i]) / total, z[j])).eq(right, "quotient rule")  # expect: N301
