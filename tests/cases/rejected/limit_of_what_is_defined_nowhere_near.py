"""For each y the factor 1 - x y is not 0 for small x, but for no x ≠ 0 is it so for all y."""

from notesc import Integral, Limit, Note, exp, oo, sin

note = Note("Limit of what is defined nowhere near")
x, y = note.scalar("x"), note.scalar("y")
improper = Integral(exp(-(y**2)) / (1 - x * y), (y, -oo, oo))
note.calc(Limit(x * sin(improper), x, 0)).eq(0, "a bounded factor")  # expect: N303
