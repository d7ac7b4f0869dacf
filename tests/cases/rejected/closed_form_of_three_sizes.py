"""The extra term vanishes at the sizes 1, 2 and 3 only."""

from notesc import Note, Sum

note = Note("Closed form of three sizes")
n = note.size("n", "number of terms")
k = n.index("k")
note.calc(Sum(k, k)).eq(n * (n + 1) / 2 + (n - 1) * (n - 2) * (n - 3), "little Gauss")  # expect: N301
