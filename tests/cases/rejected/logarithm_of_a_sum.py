"""A logarithm does not go inside a sum."""

from notesc import Note, Sum, log, positive

note = Note("Logarithm of a sum")
n = note.size("n", "number of terms")
k = n.index("k")
x = note.vector("x", n, "positive numbers", domain=positive)
note.calc(log(Sum(x[k], k))).eq(Sum(log(x[k]), k), "the logarithm goes inside")  # expect: N301
