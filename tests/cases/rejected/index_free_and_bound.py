"""The same letter stands for two things in one term."""

from notesc import Note, Sum

note = Note("Index free and bound")
n = note.size("n", "dimension")
k = n.index("k")
x = note.vector("x", n, "a vector")
note.calc(x[k] / 2 + x[k] / 2).eq(x[k] + 0 * Sum(x[k], k), "nothing is added")  # expect: N106
