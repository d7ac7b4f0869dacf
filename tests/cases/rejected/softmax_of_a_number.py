"""Softmax is of a column."""

from notesc import Note, softmax

note = Note("Softmax of a number")
x = note.scalar("x", "a number")
note.calc(softmax(x)).eq(1, "a single class")  # expect: N102
