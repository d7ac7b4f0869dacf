"""Sizes count from one."""

from notesc import Note

note = Note("Size zero")
w = note.vector("w", 0, "an empty vector")  # expect: N103
