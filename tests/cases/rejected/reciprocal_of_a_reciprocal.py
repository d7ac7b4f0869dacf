"""Undefined at zero."""

from notesc import Note

note = Note("Reciprocal of a reciprocal")
x = note.scalar("x", "a real number")
note.calc(1 / (1 / x)).eq(x, "turn the fraction round twice")  # expect: N301|N303
