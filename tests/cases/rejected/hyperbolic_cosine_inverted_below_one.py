"""The inverse hyperbolic cosine begins at one."""

from notesc import Note, arccosh, cosh, positive

note = Note("Below one")
x = note.scalar("x", "a positive number", domain=positive)
note.calc(cosh(arccosh(x))).eq(x, "inverse functions")  # expect: N301|N303
