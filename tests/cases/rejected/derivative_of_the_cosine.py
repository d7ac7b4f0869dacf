"""The sign is missing."""

from notesc import D, Note, cos, sin

note = Note("Derivative of the cosine")
x = note.scalar("x", "an angle")
note.calc(D(cos(x), x)).eq(sin(x), "derivative")  # expect: N301
