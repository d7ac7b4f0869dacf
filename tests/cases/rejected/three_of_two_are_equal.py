"""Among three indices two are equal only while there are at most two values."""

from notesc import Note, Sum

note = Note("Three of two are equal")
n = note.size("n", "number of values")
i, j, k = n.indices("i j k")
x = note.vector("x", n, "values")
note.calc(Sum(((x[i] - x[j]) * (x[j] - x[k]) * (x[k] - x[i])) ** 2, i, j, k)).eq(0, "two are equal")  # expect: N301
