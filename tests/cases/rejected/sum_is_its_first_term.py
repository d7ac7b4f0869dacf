"""True for a single term only."""

from notesc import Note, Sum

note = Note("Sum is its first term")
n = note.size("n", "number of terms")
k = n.index("k")
x = note.vector("x", n, "numbers")
note.calc(Sum(x[k], k)).eq(x[1], "the other terms vanish")  # expect: N301
