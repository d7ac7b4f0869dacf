"""The second distribution must sum to one as well."""

from notesc import Eq, Note, Sum, log, positive

note = Note("Gibbs with one distribution")
K = note.size("K", "number of outcomes")
k = K.index("k")
p = note.vector("p", K, "a distribution", domain=positive)
q = note.vector("q", K, "positive numbers", domain=positive)
p_sums = note.assume(Eq(Sum(p[k], k), 1), "a distribution")
q_sums = note.assume(Eq(Sum(q[k], k), 1), "another one, never cited below")
note.calc(-Sum(p[k] * log(p[k] / q[k]), k)).le(0, "Gibbs' inequality", using=[p_sums])  # expect: N301
