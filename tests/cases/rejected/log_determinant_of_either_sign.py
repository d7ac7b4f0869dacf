"""An invertible matrix may have a negative determinant, which has no logarithm."""

from notesc import D, Note, det, inv, invertible, log

note = Note("Log determinant of either sign")
n = note.size("n", "number of rows")
i, j = n.indices("i j")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
note.calc(D(log(det(A)), A[i, j])).eq(inv(A)[j, i], "Jacobi's formula")  # expect: N301|N303
