"""A domain is one of the names that notesc exports."""

from notesc import Note

note = Note("Unknown domain")
x = note.scalar("x", "a positive number", domain="positive")  # expect: N103
