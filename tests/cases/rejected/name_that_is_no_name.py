"""A name is a letter or a word."""

from notesc import Note

note = Note("Name that is no name")
w = note.scalar("w-1", "a number")  # expect: N105
