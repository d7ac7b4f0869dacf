"""The inverse hyperbolic cosine gives the absolute value."""

from notesc import Note, arccosh, cosh

note = Note("Inverse hyperbolic cosine")
x = note.scalar("x", "a real number")
note.calc(arccosh(cosh(x))).eq(x, "inverse functions")  # expect: N301
