"""Accepting a numerical test does not save a false step."""

from notesc import Note

note = Note("Waived but false")
x = note.scalar("x", "a real number")
note.calc((x + 1) ** 2).eq(x**2 + 1, "square both", accept="tested")  # expect: N301
