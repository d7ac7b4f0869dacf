"""Right to twelve digits."""

from notesc import Integral, Note, Rational, exp, oo

note = Note("Integral almost right")
x = note.scalar("x")
note.calc(Integral(x * exp(-x), (x, 0, oo))).eq(1 + Rational(1, 10**12), "by parts")  # expect: N301
