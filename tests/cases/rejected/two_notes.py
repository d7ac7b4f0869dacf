"""A script makes one note."""

from notesc import Note

note = Note("Two notes")
x = note.scalar("x", "a real number")
note.calc(x + x).eq(2 * x, "add")
second = Note("Another")  # expect: N204
