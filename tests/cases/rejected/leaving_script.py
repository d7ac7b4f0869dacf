"""A script must not end the program that reads it."""

import sys

from notesc import Note

note = Note("Leaving script")
x = note.scalar("x", "a real number")
sys.exit(0)  # expect: N201
