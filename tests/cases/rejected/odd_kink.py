"""The absolute value is even."""

from notesc import Integral, Note, absolute

note = Note("A kink")
x = note.scalar("x")
note.calc(Integral(absolute(x), (x, -1, 1))).eq(0, "by symmetry")  # expect: N301
