"""The inverse sine is the principal value: at x = 3 it gives π - 3."""

from notesc import Note, arcsin, sin

note = Note("Principal value")
x = note.scalar("x", "any angle")
note.calc(arcsin(sin(x))).eq(x, "inverse functions")  # expect: N301
