"""At n = 1 the sum is 0, whatever its body."""

from notesc import Note, Sum

note = Note("An empty range counted")
n = note.size("n")
k = n.index("k")
note.calc(Sum(1 / (n - 1), (k, 1, n - 1))).eq(1, "n - 1 equal terms")  # expect: N301
