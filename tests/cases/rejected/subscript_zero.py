"""Subscripts count from one."""

from notesc import Note

note = Note("Subscript zero")
n = note.size("n", "dimension")
x = note.vector("x", n, "a vector")
note.calc(x[0]).eq(x[0], "the same")  # expect: N108
