"""The chain rule brings a factor two."""

from notesc import D, Note, exp

note = Note("Lost inner derivative")
x = note.scalar("x", "a real number")
note.calc(D(exp(2 * x), x)).eq(exp(2 * x), "the exponential is its own derivative")  # expect: N301
