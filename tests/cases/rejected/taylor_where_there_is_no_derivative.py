"""The square root has no derivative at 0."""

from notesc import Note, nonnegative, sqrt, taylor

note = Note("Taylor where there is no derivative")
x = note.scalar("x", domain=nonnegative)
note.calc(taylor(sqrt(x), x, 0, 1)).eq(x, "the tangent")  # expect: N301
