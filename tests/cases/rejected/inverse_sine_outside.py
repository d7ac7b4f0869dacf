"""The inverse sine of a number greater than one."""

from notesc import Note, arcsin, sin

note = Note("Outside")
x = note.scalar("x", "a real number")
note.calc(sin(arcsin(x))).eq(x, "inverse functions")  # expect: N301|N303
