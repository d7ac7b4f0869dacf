"""The hypothesis is about one index, and the other terms may be undefined."""

from notesc import Ne, Note, Sum

note = Note("Nonzero at one index")
n = note.size("n", "dimension")
i, k = n.indices("i k")
x = note.vector("x", n, "a vector")
note.calc(Sum(x[k] / x[k], k), given=[Ne(x[i], 0)]).eq(n, "cancel in every term")  # expect: N301|N303
