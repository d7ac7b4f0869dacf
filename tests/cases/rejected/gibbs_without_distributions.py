"""Without sums equal to one, the divergence may be negative."""

from notesc import Note, Sum, log, positive

note = Note("Gibbs without distributions")
K = note.size("K", "number of outcomes")
k = K.index("k")
p = note.vector("p", K, "positive numbers", domain=positive)
q = note.vector("q", K, "positive numbers", domain=positive)
note.calc(-Sum(p[k] * log(p[k] / q[k]), k)).le(0, "Gibbs' inequality")  # expect: N301
