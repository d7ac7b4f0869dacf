"""The cosine of half an angle has either sign."""

from notesc import Note, cos, sqrt

note = Note("Half an angle")
x = note.scalar("x", "an angle")
note.calc(sqrt((1 + cos(x)) / 2)).eq(cos(x / 2), "half the angle")  # expect: N301
