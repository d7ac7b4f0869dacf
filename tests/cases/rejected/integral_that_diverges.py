"""The logarithm has no limit at infinity."""

from notesc import Integral, Note, oo

note = Note("Integral that diverges")
x = note.scalar("x")
note.calc(Integral(1 / x, (x, 1, oo))).eq(1, "as for other powers")  # expect: N301
