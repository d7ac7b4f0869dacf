"""All terms may be zero."""

from notesc import Note, Sum, nonnegative

note = Note("Sum of nonnegatives is positive")
n = note.size("n", "number of terms")
k = n.index("k")
x = note.vector("x", n, "nonnegative numbers", domain=nonnegative)
note.calc(Sum(x[k], k)).gt(0, "a sum of nonnegative numbers")  # expect: N301
