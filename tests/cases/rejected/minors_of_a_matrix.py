"""The minors of two rows and two columns all vanish only for one-by-one matrices."""

from notesc import Note

note = Note("Minors of a matrix")
n = note.size("n", "number of rows")
i, j, k, m = n.indices("i j k m")
A = note.matrix("A", n, n, "a matrix")
note.calc(A[i, j] * A[k, m]).eq(A[i, m] * A[k, j], "swap the columns")  # expect: N301
