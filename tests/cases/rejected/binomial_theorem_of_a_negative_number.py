"""For m < 0 the sum is empty, and (1 + x²)ᵐ is not 0."""

from notesc import Note, Sum, binomial, integer

note = Note("Binomial theorem of a negative number")
n = note.size("n", "a size")
k = n.index("k")
m = note.scalar("m", "a whole number", domain=integer)
x = note.scalar("x", "a real number")
note.calc(Sum(binomial(m, k) * x ** (2 * k), (k, 0, m))).eq((1 + x**2) ** m, "binomial theorem")  # expect: N301
