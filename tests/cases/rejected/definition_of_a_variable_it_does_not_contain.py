"""A function of x contains x."""

from notesc import Note

note = Note("Definition of a variable it does not contain")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
f = note.define("f", y**2, "a square", of=[x])  # expect: N106
