"""Among four indices two are equal only while there are at most three values."""

from notesc import Note, Sum

note = Note("Four of three are equal")
n = note.size("n", "number of values")
i, j, k, m = n.indices("i j k m")
x = note.vector("x", n, "values")
first = (x[i] - x[j]) * (x[i] - x[k]) * (x[i] - x[m])
second = (x[j] - x[k]) * (x[j] - x[m]) * (x[k] - x[m])
note.calc(Sum((first * second) ** 2, i, j, k, m)).eq(0, "two are equal")  # expect: N301
