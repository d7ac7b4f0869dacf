"""Turning the ends round changes the sign."""

from notesc import Integral, Note, exp

note = Note("Integral turned round")
x, a, b = note.scalar("x"), note.scalar("a"), note.scalar("b")
note.calc(Integral(exp(x), (x, a, b))).eq(exp(a) - exp(b), "the ends put in")  # expect: N301
