"""The root is undefined for negative x."""

from notesc import Note, sqrt

note = Note("Square of a root")
x = note.scalar("x", "a real number")
note.calc(sqrt(x) ** 2).eq(x, "the square undoes the root")  # expect: N301|N303
