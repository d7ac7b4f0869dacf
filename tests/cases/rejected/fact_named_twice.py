"""A name stands for one fact."""

from notesc import Note

note = Note("Fact named twice")
x = note.scalar("x", "a real number")
note.calc(x + x).eq(2 * x, "add").fact("Doubling")
note.calc(x + x + x).eq(3 * x, "add").fact("Doubling")  # expect: N105
