"""Nothing says that the Schur complement is invertible."""

from notesc import Note, block, identity, inv, invertible

note = Note("Block inverse")
n = note.size("n", "a size")
m = note.size("m", "another size")
A = note.matrix("A", n, n, "a block", properties=(invertible,))
B = note.matrix("B", n, m, "a block")
M = note.define("M", block([[A, B], [B.T, identity(m)]]), "the whole")
note.calc(inv(M) @ M).eq(identity(n + m), "inverse", using=[M])  # expect: N301|N303
