"""For c = 0 the integral is over nothing, and 0."""

from notesc import Integral, Note

note = Note("An integral over a point")
c = note.scalar("c", "an end")
s = note.scalar("s", "the variable")
note.calc(Integral(1 / c, (s, 0, c))).eq(1, "of a constant")  # expect: N301
