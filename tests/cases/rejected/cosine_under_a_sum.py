"""The number of the angles is forgotten."""

from notesc import Note, Sum, cos

note = Note("Twice the angle under a sum")
n = note.size("n", "number of angles")
i = n.index("i")
v = note.vector("v", n, "angles")
note.calc(Sum(cos(2 * v[i]), i)).eq(2 * Sum(cos(v[i]) ** 2, i) - 1, "twice the angle")  # expect: N301
