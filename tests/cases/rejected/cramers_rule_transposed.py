"""The entries off the diagonal change their sign, they do not change places."""

from notesc import Note, block, identity, inv, invertible

note = Note("Two by two")
a, b, c, d = (note.scalar(name, "a real number") for name in "abcd")
M = block([[a, b], [c, d]])
note.calc(inv(M), given=[invertible(M)]).eq(block([[d, -c], [-b, a]]) / (a * d - b * c), "Cramer's rule")  # expect: N301
