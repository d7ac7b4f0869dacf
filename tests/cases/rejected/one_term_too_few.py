"""The telescope ends at n - 1."""

from notesc import Note, Sum

note = Note("One term too few")
n = note.size("n")
k = n.index("k")
a = note.vector("a", n)
note.calc(Sum(a[k + 1] - a[k], (k, 1, n - 2))).eq(a[n] - a[1], "telescope")  # expect: N301
