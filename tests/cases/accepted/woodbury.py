"""The inverse of a matrix plus a product."""

from notesc import Note, identity, inv, invertible

note = Note("Woodbury")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
C = note.matrix("C", d, d, "an invertible matrix", properties=(invertible,))
U = note.matrix("U", n, d, "a matrix")
V = note.matrix("V", d, n, "a matrix")
whole = note.assume(invertible(A + U @ C @ V), "the updated matrix is invertible")
small = note.assume(invertible(inv(C) + V @ inv(A) @ U), "the small matrix is invertible")
right = inv(A) - inv(A) @ U @ inv(inv(C) + V @ inv(A) @ U) @ V @ inv(A)
note.calc((A + U @ C @ V) @ right).eq(identity(n), "multiply out", using=[small])
note.calc(inv(A + U @ C @ V)).eq(right, "Woodbury", using=[whole, small])
