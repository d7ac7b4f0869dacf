"""The index ranges over another size."""

from notesc import Note, Sum

note = Note("Subscript of another range")
n = note.size("n", "dimension")
d = note.size("d", "another dimension")
i = d.index("i")
x = note.vector("x", n, "a vector")
note.calc(Sum(x[i], i)).eq(0, "nonsense")  # expect: N108
