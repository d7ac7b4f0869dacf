"""The triangle inequality is no equation."""

from notesc import Note, absolute

note = Note("Absolute value of a sum")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(absolute(x + y)).eq(absolute(x) + absolute(y), "linear")  # expect: N301
