"""True for one term only."""

from notesc import Note, Sum

note = Note("Size is its square")
n = note.size("n", "number of terms")
i, k = n.indices("i k")
note.calc(Sum(1, i, k)).eq(n, "count the terms")  # expect: N301
