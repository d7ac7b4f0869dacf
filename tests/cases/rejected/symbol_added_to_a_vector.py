"""Only number literals adapt to a shape."""

from notesc import Note

note = Note("Symbol added to a vector")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
c = note.scalar("c", "a number")
note.calc(w + c).eq(c + w, "reorder")  # expect: N101
