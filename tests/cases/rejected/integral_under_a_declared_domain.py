"""That the author's x is positive says nothing about the x of the integral."""

from notesc import Integral, Note, log, positive

note = Note("Integral under a declared domain")
x = note.scalar("x", domain=positive)
note.calc(Integral(1 / x, (x, -1, 2))).eq(log(2), "x is positive")  # expect: N301
