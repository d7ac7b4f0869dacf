"""A delta in a sum picks one term."""

from notesc import Note, Sum, delta

note = Note("Delta picks everything")
n = note.size("n", "dimension")
i, k = n.indices("i k")
x = note.vector("x", n, "a vector")
note.calc(Sum(delta(i, k) * x[k], k)).eq(Sum(x[k], k), "the delta is one")  # expect: N301
