"""The chain rule brings a factor two."""

from notesc import D, Note, sigmoid

note = Note("Lost inner derivative of the sigmoid")
x = note.scalar("x", "a real number")
note.calc(D(sigmoid(2 * x), x)).eq(sigmoid(2 * x) * (1 - sigmoid(2 * x)), "derivative of the sigmoid")  # expect: N301
