"""Dividing numbers by their sum is undefined where the sum is zero."""

from notesc import Note, Sum

note = Note("Normalised without a sum")
n = note.size("n", "number of weights")
i, k = n.indices("i k")
a = note.vector("a", n, "weights of any sign")
note.calc(Sum(a[i] / Sum(a[k], k), i)).eq(1, "the weights are normalised")  # expect: N301|N303
