"""The harmonic series diverges."""

from notesc import Note, Sum, oo

note = Note("Harmonic series")
n = note.size("n")
k = n.index("k")
note.calc(Sum(1 / k, (k, 1, oo))).eq(1, "as for squares")  # expect: N301
