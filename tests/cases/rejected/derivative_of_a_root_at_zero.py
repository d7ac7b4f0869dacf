"""The root has no derivative at zero, which is in the domain."""

from notesc import D, Note, nonnegative, sqrt

note = Note("Derivative of a root at zero")
x = note.scalar("x", "a nonnegative number", domain=nonnegative)
note.calc(D(sqrt(x), x)).eq(1 / (2 * sqrt(x)), "power rule")  # expect: N301|N303
