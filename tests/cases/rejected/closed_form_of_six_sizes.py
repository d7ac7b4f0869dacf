"""The extra term vanishes at the sizes 1 to 6, beyond which nobody tries sizes."""

from notesc import Note, Sum

note = Note("Closed form of six sizes")
n = note.size("n", "number of terms")
k = n.index("k")
extra = (n - 1) * (n - 2) * (n - 3) * (n - 4) * (n - 5) * (n - 6)
note.calc(Sum(k, k)).eq(n * (n + 1) / 2 + extra, "little Gauss")  # expect: N301|N302
