"""A component of a matrix has two subscripts."""

from notesc import Note

note = Note("One subscript for a matrix")
n = note.size("n", "number of rows")
i = n.index("i")
A = note.matrix("A", n, n, "a matrix")
note.calc(A[i]).eq(A[i], "the same")  # expect: N108
