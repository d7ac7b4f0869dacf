"""A sum names its index."""

from notesc import Note, Sum

note = Note("Sum without an index")
n = note.size("n", "dimension")
k = n.index("k")
x = note.vector("x", n, "a vector")
note.calc(Sum(x[k])).eq(0, "nonsense")  # expect: N106
