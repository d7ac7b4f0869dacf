"""The squares of hyperbolic functions differ by one; they do not add up to one."""

from notesc import Note, cosh, sinh

note = Note("Hyperbolic Pythagoras")
x = note.scalar("x", "a real number")
note.calc(cosh(x) ** 2 + sinh(x) ** 2).eq(1, "Pythagoras")  # expect: N301
