"""Undefined at zero."""

from notesc import Note

note = Note("Negative power")
x = note.scalar("x", "a real number")
note.calc(x**-1 * x).eq(1, "add the exponents")  # expect: N301|N303
