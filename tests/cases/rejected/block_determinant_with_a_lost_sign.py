"""The block in the middle has n rows above it and m columns before it: taking it out costs the sign (-1)ⁿ⁺ᵐ."""

from notesc import Note, block, det

note = Note("A block determinant with a lost sign")
n = note.size("n", "a size")
m = note.size("m", "another size")
F = note.matrix("F", n, m, "n rows")
A = note.matrix("A", n, n, "a square matrix")
B = note.matrix("B", m, m, "a square matrix")
G = note.matrix("G", m, n, "m rows")
x = note.vector("x", n, "a vector")
u = note.vector("u", m, "a vector")
note.calc(det(block([[F, x, A], [0, 1, 0], [B, u, G]]))).eq(det(block([[F, A], [B, G]])), "expand along the middle row")  # expect: N301
