"""The derivative of the inverse has a minus sign."""

from notesc import D, Note, inv, invertible

note = Note("Derivative of an inverse")
n = note.size("n", "number of rows")
i, j, k, m = n.indices("i j k m")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
note.calc(D(inv(A)[i, j], A[k, m])).eq(inv(A)[i, k] * inv(A)[m, j], "product rule")  # expect: N301
