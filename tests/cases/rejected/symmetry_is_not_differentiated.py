"""That A is symmetric holds at the point, not near it: the two entries vary separately."""

from notesc import D, Note, symmetric

note = Note("Symmetry is not differentiated")
n = note.size("n", "number of rows")
i, j = n.indices("i j")
A = note.matrix("A", n, n, "a matrix")
note.calc(D(A[i, j], A[j, i]), given=[symmetric(A)]).eq(1, "both are the same entry")  # expect: N301
