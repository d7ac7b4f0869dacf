"""A matrix cannot be divided by."""

from notesc import Note, inv

note = Note("Division by a matrix")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
b = note.vector("b", n, "a vector")
note.calc(b / A).eq(inv(A) @ b, "divide")  # expect: N102
