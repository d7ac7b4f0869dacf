"""The bounds of the outer sum cannot mention the inner index."""

from notesc import Note, Sum

note = Note("A bound that is not yet bound")
n = note.size("n")
j, k = n.indices("j k")
a = note.vector("a", n)
note.calc(Sum(a[j] * a[k], (k, 1, j), j)).eq(0, "nothing")  # expect: N106
