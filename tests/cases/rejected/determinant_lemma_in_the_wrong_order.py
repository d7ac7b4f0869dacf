"""The scalar of the lemma is yᵀ G⁻¹ x."""

from notesc import Note, det, inv, invertible, outer

note = Note("Determinant lemma in the wrong order")
n = note.size("n", "number of rows")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
G = note.matrix("G", n, n, "invertible", properties=(invertible,))
note.calc(det(G + outer(x, y))).eq(det(G) * (1 + x.T @ inv(G) @ y), "determinant lemma")  # expect: N301
