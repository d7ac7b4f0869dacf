"""The script hides a name that it imported."""

from notesc import Note, Sum

note = Note("Rebound sum")
n = note.size("n", "dimension")
k = n.index("k")
x = note.vector("x", n, "a vector")
Sum = Sum(x[k], k)  # expect: N205
note.calc(Sum).eq(Sum, "the same")
