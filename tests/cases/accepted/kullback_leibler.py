"""The divergence, and cross-entropy against entropy."""

from notesc import Eq, Note, Sum, log, positive

note = Note("Kullback leibler")
K = note.size("K", "number of outcomes")
k = K.index("k")
p = note.vector("p", K, "a distribution", domain=positive)
q = note.vector("q", K, "a distribution", domain=positive)
p_sums = note.assume(Eq(Sum(p[k], k), 1), "a distribution")
q_sums = note.assume(Eq(Sum(q[k], k), 1), "a distribution")
x = note.scalar("x", "a positive number", domain=positive)
tangent = note.calc(log(x)).le(x - 1, "tangent bound").fact("Tangent bound")
note.calc(Sum(p[k] * log(p[k] / q[k]), k)).eq(Sum(p[k] * log(p[k]), k) - Sum(p[k] * log(q[k]), k), "logarithm of a quotient")
gibbs = (
    note.calc(Sum(p[k] * log(q[k] / p[k]), k))
    .le(Sum(p[k] * (q[k] / p[k] - 1), k), using=[tangent.at({x: q[k] / p[k]})])
    .eq(0, using=[p_sums, q_sums])
    .fact("Gibbs")
)
note.calc(-Sum(p[k] * log(p[k]), k)).le(log(K), "compare with equal probabilities", accept="tested", using=[p_sums])
