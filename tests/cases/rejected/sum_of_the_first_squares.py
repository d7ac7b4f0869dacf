"""An off-by-one in the last factor."""

from notesc import Note, Sum

note = Note("Sum of the first squares")
n = note.size("n", "number of terms")
k = n.index("k")
note.calc(Sum(k**2, k)).eq(n * (n + 1) * (2 * n - 1) / 6, "square pyramids")  # expect: N301
