"""The two sides do not cancel."""

from notesc import Integral, Note, absolute

note = Note("A kink")
x = note.scalar("x")
note.calc(Integral(absolute(x) / x**2, (x, -1, 1))).eq(0, "by symmetry")  # expect: N301|N303
