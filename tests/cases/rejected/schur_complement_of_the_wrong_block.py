"""D - C A⁻¹ B, not D - Bᵀ A⁻¹ B, where C is any matrix."""

from notesc import Note, block, det, inv, invertible

note = Note("Schur complement")
n = note.size("n", "a size")
m = note.size("m", "another size")
A = note.matrix("A", n, n, "a block", properties=(invertible,))
B = note.matrix("B", n, m, "a block")
C = note.matrix("C", m, n, "a block")
D = note.matrix("D", m, m, "a block")
note.calc(det(block([[A, B], [C, D]]))).eq(det(A) * det(D - B.T @ inv(A) @ B), "eliminate")  # expect: N301
