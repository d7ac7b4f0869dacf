"""The condition is about yᵀ G⁻¹ x, not xᵀ G⁻¹ y."""

from notesc import Ne, Note, inv, invertible, outer

note = Note("Update that may be singular")
n = note.size("n", "number of rows")
G = note.matrix("G", n, n, "invertible", properties=(invertible,))
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
regular = note.assume(Ne(1 + x.T @ inv(G) @ y, 0), "some number is not zero")
note.calc(inv(G + outer(x, y)) @ (G + outer(x, y)) @ y).eq(y, "an inverse", using=[regular])  # expect: N301
