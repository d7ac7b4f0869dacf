"""Powers that are not whole are defined for nonnegative numbers only."""

from notesc import Note, Rational

note = Note("Cube of a cube root")
x = note.scalar("x", "a real number")
note.calc((x ** Rational(1, 3)) ** 3).eq(x, "multiply the exponents")  # expect: N301|N303
