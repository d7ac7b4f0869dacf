"""A line is indented for no reason."""

from notesc import Note

note = Note("Indentation error")
   x = note.scalar("x", "a real number")  # expect: N202
