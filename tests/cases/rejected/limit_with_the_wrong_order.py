"""The second derivative is forgotten."""

from notesc import Limit, Note, cos

note = Note("Limit with the wrong order")
x = note.scalar("x")
note.calc(Limit((1 - cos(x)) / x**2, x, 0)).eq(0, "the numerator vanishes")  # expect: N301
