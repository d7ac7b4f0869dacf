"""A scalar variable takes a scalar."""

from notesc import Note

note = Note("Instance of another shape")
n = note.size("n", "dimension")
x = note.scalar("x", "a real number")
w = note.vector("w", n, "a vector")
double = note.calc(x + x).eq(2 * x, "add").fact("Doubling")
note.calc(w + w).eq(2 * w, using=[double.at({x: w})])  # expect: N101
