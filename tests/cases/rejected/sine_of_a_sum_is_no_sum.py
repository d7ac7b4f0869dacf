"""A sine is not linear."""

from notesc import Note, sin

note = Note("Sine of a sum")
x = note.scalar("x", "an angle")
y = note.scalar("y", "an angle")
note.calc(sin(x + y)).eq(sin(x) + sin(y), "linear")  # expect: N301
