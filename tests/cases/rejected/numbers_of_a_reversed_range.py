"""For j < i - 1 the sum is empty, and the closed form counts backwards."""

from notesc import Note, Sum, integer

note = Note("Numbers of a reversed range")
n = note.size("n")
i, j, k = n.indices("i j k")
r, s = note.scalar("r", domain=integer), note.scalar("s", domain=integer)
f = note.function("f")
note.calc(Sum(k, (k, i, j))).eq((j - i + 1) * (i + j) / 2, "the mean of the ends")  # expect: N302
note.calc(Sum(k, (k, r, s))).eq((s - r + 1) * (r + s) / 2, "the mean of the ends")  # expect: N301
note.calc(Sum(f(k + 1) - f(k), (k, i, j))).eq(f(j + 1) - f(i), "telescopes")  # expect: N302
