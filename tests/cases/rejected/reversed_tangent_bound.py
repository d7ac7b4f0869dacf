"""The logarithm lies below its tangent, not above."""

from notesc import Note, log, positive

note = Note("Reversed tangent bound")
x = note.scalar("x", "a positive number", domain=positive)
note.calc(x - 1).le(log(x), "tangent bound")  # expect: N301
