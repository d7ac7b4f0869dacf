"""A note that derives nothing."""

from notesc import Note

note = Note("Note without steps")  # expect: N306
x = note.scalar("x", "a real number")
note.text(rf"Nothing is said about {x}.")
