"""The square of zero is zero."""

from notesc import Note

note = Note("Square is positive")
x = note.scalar("x", "a real number")
note.calc(x**2).gt(0, "a square is positive")  # expect: N301
