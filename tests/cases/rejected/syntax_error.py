"""A bracket is never closed."""

from notesc import Note

note = Note("Syntax error"  # expect: N202
x = note.scalar("x", "a real number")
