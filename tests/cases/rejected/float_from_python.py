"""Python computes 1 / 2 before we see it."""

from notesc import Note

note = Note("Float from python")
x = note.scalar("x", "a real number")
note.calc(-x / 2).eq(-1 / 2 * x, "a half")  # expect: N104
