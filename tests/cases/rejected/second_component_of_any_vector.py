"""A vector of size one has no second component."""

from notesc import Note

note = Note("Second component of any vector")
n = note.size("n", "dimension")
x = note.vector("x", n, "a vector")
note.calc(x[2] - x[2]).eq(0, "a number minus itself")  # expect: N301|N303
