"""The root of x² is |x|, which differs from x for negative x."""

from notesc import Note, sqrt

note = Note("Root of a square")
x = note.scalar("x", "a real number")
note.calc(sqrt(x**2)).eq(x, "the root undoes the square")  # expect: N301
