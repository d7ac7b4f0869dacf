"""The third coefficient is 1/6."""

from notesc import Note, exp, taylor

note = Note("Taylor without a factorial")
x = note.scalar("x")
note.calc(taylor(exp(x), x, 0, 3)).eq(1 + x + x**2 / 2 + x**3 / 3, "the exponential series")  # expect: N301
