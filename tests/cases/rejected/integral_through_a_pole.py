"""1/x is not defined at 0, which lies between the ends; the areas do not cancel."""

from notesc import Integral, Note

note = Note("Integral through a pole")
x = note.scalar("x")
note.calc(Integral(1 / x, (x, -1, 1))).eq(0, "by symmetry")  # expect: N301
