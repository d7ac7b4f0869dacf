"""Infinity is no number."""

from notesc import Note, oo

note = Note("Infinity as a number")
x = note.scalar("x")
note.calc(x - x).eq(oo - oo, "they cancel")  # expect: N103
