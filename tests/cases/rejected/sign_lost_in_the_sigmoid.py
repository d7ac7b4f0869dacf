"""The inner derivative of exp(-x) brings a second minus sign."""

from notesc import D, Note, exp

note = Note("Sign lost in the sigmoid")
x = note.scalar("x", "a score")
note.calc(D(1 / (1 + exp(-x)), x)).eq(-exp(-x) / (1 + exp(-x)) ** 2, "quotient rule")  # expect: N301
