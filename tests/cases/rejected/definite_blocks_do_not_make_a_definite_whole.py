"""The blocks on the diagonal are definite, the whole need not be."""

from notesc import Note, block, positive_definite

note = Note("Definite blocks")
n = note.size("n", "a size")
m = note.size("m", "another size")
P = note.matrix("P", n, n, "a block", properties=(positive_definite,))
Q = note.matrix("Q", m, m, "a block", properties=(positive_definite,))
B = note.matrix("B", n, m, "a block")
note.claim(positive_definite(block([[P, B], [B.T, Q]])), "definite blocks")  # expect: N301
