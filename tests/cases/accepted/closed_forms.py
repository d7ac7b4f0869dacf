"""Closed forms of sums of powers of the index."""

from notesc import Note, Sum

note = Note("Closed forms")
n = note.size("n", "number of terms")
k = n.index("k")
note.calc(Sum(k, k)).eq(n * (n + 1) / 2, "little Gauss")
note.calc(Sum(2 * k - 1, k)).eq(n**2, "odd numbers")
note.calc(Sum(k**2, k)).eq(n * (n + 1) * (2 * n + 1) / 6, "square pyramids")
