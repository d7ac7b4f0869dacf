"""For j < i - 1 the range is empty; it does not count backwards."""

from notesc import Note, Sum

note = Note("A range reversed")
n = note.size("n")
i, j, k = n.indices("i j k")
note.calc(Sum(1, (k, i, j))).eq(j - i + 1, "count")  # expect: N301
