"""An elementwise product needs equal sizes."""

from notesc import Note

note = Note("Elementwise product of different sizes")
n = note.size("n", "dimension")
d = note.size("d", "another dimension")
u = note.vector("u", n, "a vector")
v = note.vector("v", d, "a vector")
note.calc(u * v).eq(v * u, "reorder")  # expect: N101
