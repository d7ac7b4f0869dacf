"""The inverse of a sum is not the sum of the inverses."""

from notesc import Note, inv, invertible

note = Note("Inverse of a sum")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
B = note.matrix("B", n, n, "an invertible matrix", properties=(invertible,))
regular = note.assume(invertible(A + B), "the sum is invertible as well")
note.calc(inv(A + B)).eq(inv(A) + inv(B), "invert the terms", using=[regular])  # expect: N301
