"""The logarithm of b is not defined for b ≤ 0, and 1/x not between 1 and such a b."""

from notesc import Integral, Note, log

note = Note("Integral to a logarithm of either sign")
x, b = note.scalar("x"), note.scalar("b")
note.calc(Integral(1 / x, (x, 1, b))).eq(log(b), "the logarithm")  # expect: N301
