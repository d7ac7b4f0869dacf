"""Among positive numbers x² comes close to zero and has no least value."""

from notesc import Eq, Note, argmin, positive

note = Note("Minimum not attained")
x = note.scalar("x", "a positive number", domain=positive)
note.claim(Eq(argmin(x**2, x), 0), "the derivative vanishes there")  # expect: N301|N303
