"""From below, the power is negative for odd exponents."""

from notesc import Limit, Note, exp

note = Note("Side of a whole power")
n = note.size("n")
x = note.scalar("x")
note.calc(Limit(exp(-1 / x ** (n + 1)), x, 0, "-")).eq(0, "the exponent goes to minus infinity")  # expect: N301
