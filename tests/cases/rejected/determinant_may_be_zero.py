"""Nothing says that the determinant is not zero."""

from notesc import Note, block, identity, inv, invertible

note = Note("Two by two")
a, b, c, d = (note.scalar(name, "a real number") for name in "abcd")
M = block([[a, b], [c, d]])
note.calc(M @ block([[d, -b], [-c, a]]) / (a * d - b * c)).eq(identity(2), "Cramer's rule")  # expect: N301|N303
