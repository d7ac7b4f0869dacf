"""The tangent bound may be summed with nonnegative weights only."""

from notesc import Note, Sum, log, positive

note = Note("Bound under a sum with weights of any sign")
K = note.size("K", "number of terms")
k = K.index("k")
c = note.vector("c", K, "weights of any sign")
q = note.vector("q", K, "positive numbers", domain=positive)
x = note.scalar("x", "a positive number", domain=positive)
tangent = note.calc(log(x)).le(x - 1, "tangent bound").fact("Tangent bound")
note.calc(Sum(c[k] * log(q[k]), k)).le(Sum(c[k] * (q[k] - 1), k), using=[tangent.at({x: q[k]})])  # expect: N301
