"""Pascal's rule gives k + 1 below, not k."""

from notesc import Note, binomial

note = Note("Pascal shifted")
n = note.size("n", "number of things")
k = n.index("k")
note.calc(binomial(n, k) + binomial(n, k + 1)).eq(binomial(n + 1, k), "Pascal's rule")  # expect: N301
