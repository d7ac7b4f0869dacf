"""The rectifier is not additive."""

from notesc import Note, Sum, relu

note = Note("Rectifier of a sum")
n = note.size("n", "number of values")
i = n.index("i")
z = note.vector("z", n, "values")
note.calc(Sum(relu(z[i]), i)).eq(relu(Sum(z[i], i)), "linear, surely")  # expect: N301
