"""At n = 1 the range is empty, and the sum is 0."""

from notesc import Note, Sum

note = Note("A range that may be empty")
n = note.size("n")
k = n.index("k")
note.calc(Sum(k, (k, 2, n - 1))).eq(n * (n - 1) / 2 - 1, "without the ends")  # expect: N301
