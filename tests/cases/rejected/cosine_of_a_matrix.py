"""Functions act on the entries of vectors; of a matrix that would be ambiguous."""

from notesc import Note, cos

note = Note("Cosine of a matrix")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
note.calc(cos(A))  # expect: N102
