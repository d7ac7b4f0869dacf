"""Where 1 + vᵀA⁻¹u is zero, the updated matrix is singular."""

from notesc import Note, inv, invertible

note = Note("Sherman morrison without condition")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
right = inv(A) - inv(A) @ u @ v.T @ inv(A) / (1 + v.T @ inv(A) @ u)
note.calc(inv(A + u @ v.T)).eq(right, "rank-one update")  # expect: N301|N303
