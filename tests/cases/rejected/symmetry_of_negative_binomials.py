"""For negative r the coefficients are not symmetric: binomial(-1, 0) = 1 and binomial(-1, -1) = 0."""

from notesc import Note, binomial, integer

note = Note("Symmetry of negative binomials")
r = note.scalar("r", "a whole number", domain=integer)
m = note.scalar("m", "a whole number", domain=integer)
note.calc(binomial(r, m)).eq(binomial(r, r - m), "symmetry")  # expect: N301
