"""Nothing says that A is invertible, so the right side is not defined everywhere."""

from notesc import Note, block, det, inv

note = Note("Schur complement")
n = note.size("n", "a size")
m = note.size("m", "another size")
A = note.matrix("A", n, n, "a block")
B = note.matrix("B", n, m, "a block")
D = note.matrix("D", m, m, "a block")
note.calc(det(block([[A, B], [B.T, D]]))).eq(det(A) * det(D - B.T @ inv(A) @ B), "eliminate")  # expect: N301|N303
