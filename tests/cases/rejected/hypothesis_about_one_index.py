"""The hypothesis is about one index, and says nothing about the terms of the sum."""

from notesc import Eq, Note, Sum

note = Note("Hypothesis about one index")
n = note.size("n", "dimension")
i, k = n.indices("i k")
x = note.vector("x", n, "a vector")
note.calc(Sum(x[k], k), given=[Eq(x[i], 1)]).eq(n, "every term is one")  # expect: N301
