"""A gradient is that of a scalar."""

from notesc import Note, grad

note = Note("Gradient of a vector")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
note.calc(grad(2 * w, w)).eq(2 * w, "linear")  # expect: N102
