"""A float is not an exact number."""

from notesc import Note

note = Note("Float literal")
x = note.scalar("x", "a real number")
note.calc(x / 2).eq(0.5 * x, "a half")  # expect: N104
