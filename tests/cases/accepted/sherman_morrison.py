"""The inverse after a rank-one update."""

from notesc import Ne, Note, identity, inv, invertible

note = Note("Sherman morrison")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
nonzero = note.assume(Ne(1 + v.T @ inv(A) @ u, 0), "the update keeps the rank")
whole = note.assume(invertible(A + u @ v.T), "the updated matrix is invertible")
right = inv(A) - inv(A) @ u @ v.T @ inv(A) / (1 + v.T @ inv(A) @ u)
note.calc((A + u @ v.T) @ right).eq(identity(n), "multiply out", using=[nonzero])
note.calc(inv(A + u @ v.T)).eq(right, "Sherman and Morrison", using=[nonzero, whole])
