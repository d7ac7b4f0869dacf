"""Deltas pick terms."""

from notesc import D, Note, Sum, delta, identity, tr

note = Note("Kronecker deltas")
n = note.size("n", "dimension")
i, j, k = n.indices("i j k")
x = note.vector("x", n, "a vector")
A = note.matrix("A", n, n, "a matrix")
note.calc(Sum(delta(i, k) * x[k], k)).eq(x[i], "the delta picks one term")
note.calc(Sum(delta(i, k) * delta(k, j), k)).eq(delta(i, j), "two deltas")
note.calc(Sum(delta(i, i), i)).eq(n, "ones on the diagonal")
note.calc(delta(i, j) * x[i]).eq(delta(i, j) * x[j], "where the indices agree")
note.calc(delta(i, j) ** 2).eq(delta(i, j), "zero or one")
note.calc(Sum(A[i, j] * delta(i, j), i, j)).eq(tr(A), "the diagonal")
note.calc(identity(n)[i, j]).eq(delta(i, j), "components of the identity")
note.calc(D(x[i], x[j])).eq(delta(i, j), "derivative of a component")
