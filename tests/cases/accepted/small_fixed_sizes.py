"""Vectors and matrices of given sizes."""

from notesc import D, Note, det, identity, tr

note = Note("Small fixed sizes")
x = note.vector("x", 2, "a vector of two")
A = note.matrix("A", 2, 2, "a matrix of two rows")
note.calc(x.T @ x).eq(x[1] ** 2 + x[2] ** 2, "written out")
note.calc(tr(A)).eq(A[1, 1] + A[2, 2], "the diagonal")
note.calc(det(A)).eq(A[1, 1] * A[2, 2] - A[1, 2] * A[2, 1], "two rows")
note.calc(A @ A).eq(tr(A) * A - det(A) * identity(2), "Cayley and Hamilton")
note.calc((A @ x)[1]).eq(A[1, 1] * x[1] + A[1, 2] * x[2], "written out")
note.calc(D(x.T @ x, x[1])).eq(2 * x[1], "power rule")
