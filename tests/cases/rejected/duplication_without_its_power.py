"""A factor 2 is lost."""

from notesc import Gamma, Note, Rational, pi, positive, sqrt

note = Note("Duplication without its power")
a = note.scalar("a", "a positive number", domain=positive)
note.calc(Gamma(2 * a)).eq(2 ** (2 * a) * Gamma(a) * Gamma(a + Rational(1, 2)) / sqrt(pi), "duplication")  # expect: N301
