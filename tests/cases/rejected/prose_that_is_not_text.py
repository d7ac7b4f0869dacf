"""Prose is text in quotes."""

from notesc import Note

note = Note("Prose that is not text")
x = note.scalar("x", "a real number")
note.text(x)  # expect: N109
