"""What is known of the diagonal is not known of every entry."""

from notesc import ForAll, Gt, Note

note = Note("Positive diagonal")
n = note.size("n", "number of rows")
i, j, k = n.indices("i j k")
A = note.matrix("A", n, n, "a matrix with a positive diagonal")
note.calc(A[i, j], given=[ForAll(k, Gt(A[k, k], 0))]).gt(0, "the diagonal is positive")  # expect: N301
