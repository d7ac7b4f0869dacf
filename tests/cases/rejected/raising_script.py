"""The script divides by zero before anything is derived."""

from notesc import Note

note = Note("Raising script")
x = note.scalar("x", "a real number")
ratio = 1 // 0  # expect: N201
note.calc(x).eq(x, "itself")
