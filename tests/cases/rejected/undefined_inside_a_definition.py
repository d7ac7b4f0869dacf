"""A definition hides a division by zero, and does not excuse it."""

from notesc import Note

note = Note("Undefined inside a definition")
x = note.scalar("x", "a real number")
f = note.define("f", 1 / x, "the reciprocal", of=[x])
note.calc(f(x) - f(x)).eq(0, "a number minus itself")  # expect: N301|N303
