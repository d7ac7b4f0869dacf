"""The base may be negative, where a real power is undefined."""

from notesc import Note

note = Note("Power of a power")
x = note.scalar("x", "a real number")
a = note.scalar("a", "an exponent")
b = note.scalar("b", "another exponent")
note.calc((x**a) ** b).eq(x ** (a * b), "multiply the exponents")  # expect: N301|N303
