"""Derivatives of log-determinants and inverses."""

from notesc import D, Gt, Note, det, grad, inv, invertible, log, tr

note = Note("Log determinants")
n = note.size("n", "number of rows")
i, j, k, m = n.indices("i j k m")
A = note.matrix("A", n, n, "a matrix")
S = note.matrix("S", n, n, "a matrix")
u = note.vector("u", n, "a vector")
sign = note.assume(Gt(det(A), 0), "so that the logarithm exists")
regular = note.claim(invertible(A), "its determinant is not zero", using=[sign])
note.calc(D(det(A), A[i, j])).eq(det(A) * inv(A)[j, i], "Jacobi", using=[regular])
note.calc(D(log(det(A)), A[i, j])).eq(inv(A)[j, i], "chain rule", using=[sign])
note.calc(grad(log(det(A)), A)).eq(inv(A).T, "stacked", using=[sign])
note.calc(D(inv(A)[i, j], A[k, m])).eq(-inv(A)[i, k] * inv(A)[m, j], "product rule", using=[sign])
note.calc(grad(tr(S @ inv(A)), A)).eq(-(inv(A) @ S @ inv(A)).T, "chain rule", using=[sign])
note.calc(grad(u.T @ inv(A) @ u, A)).eq(-inv(A).T @ u @ u.T @ inv(A).T, "chain rule", using=[sign])
