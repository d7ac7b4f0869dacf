"""The logarithm of a probability that may be zero is undefined."""

from notesc import Note, Sum, log, nonnegative

note = Note("Entropy at the border")
K = note.size("K", "number of outcomes")
k = K.index("k")
p = note.vector("p", K, "probabilities, possibly zero", domain=nonnegative)
note.calc(-Sum(p[k] * log(p[k]), k)).eq(Sum(-p[k] * log(p[k]), k), "the minus goes inside")  # expect: N301|N303
