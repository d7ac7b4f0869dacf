"""The series converges for |x| < 1 only."""

from notesc import Ne, Note, Sum, oo

note = Note("Geometric series anywhere")
n = note.size("n")
k = n.index("k")
x = note.scalar("x")
note.calc(Sum(x**k, (k, 0, oo)), given=[Ne(x, 1)]).eq(1 / (1 - x), "the geometric series")  # expect: N301
