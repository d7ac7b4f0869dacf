"""The first term is missing."""

from notesc import Gt, Lt, Note, Sum, oo

note = Note("Geometric series from one")
n = note.size("n")
k = n.index("k")
x = note.scalar("x")
note.calc(Sum(x**k, (k, 1, oo)), given=[Lt(x, 1), Gt(x, -1)]).eq(1 / (1 - x), "the geometric series")  # expect: N301
