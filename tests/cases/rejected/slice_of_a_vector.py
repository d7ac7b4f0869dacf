"""There are no slices."""

from notesc import Note

note = Note("Slice of a vector")
n = note.size("n", "dimension")
x = note.vector("x", n, "a vector")
note.calc(x[1:2]).eq(x, "the same")  # expect: N108
