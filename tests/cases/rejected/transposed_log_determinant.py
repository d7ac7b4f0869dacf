"""The derivative by entry (i, j) is entry (j, i) of the inverse."""

from notesc import D, Gt, Note, det, inv, log

note = Note("Transposed log determinant")
n = note.size("n", "number of rows")
i, j = n.indices("i j")
A = note.matrix("A", n, n, "a matrix")
orientation = note.assume(Gt(det(A), 0), "so that the logarithm exists")
note.calc(D(log(det(A)), A[i, j])).eq(inv(A)[i, j], "Jacobi's formula", using=[orientation])  # expect: N301
