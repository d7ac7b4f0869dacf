"""a[k + 1] has no value at k = n."""

from notesc import Note, Sum

note = Note("A subscript past the end")
n = note.size("n")
k = n.index("k")
a = note.vector("a", n)
note.calc(Sum(a[k + 1] - a[k], k)).eq(a[n] - a[1], "telescope")  # expect: N301
