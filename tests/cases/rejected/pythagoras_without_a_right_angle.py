"""The mixed term is missing."""

from notesc import Note, norm

note = Note("Pythagoras without a right angle")
n = note.size("n", "dimension")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
note.calc(norm(u + v) ** 2).eq(norm(u) ** 2 + norm(v) ** 2, "Pythagoras")  # expect: N301
