"""The sum from 1 lacks the term of k = 0."""

from notesc import Note, Sum, binomial

note = Note("Binomial theorem without its first term")
n = note.size("n", "exponent")
k = n.index("k")
x = note.scalar("x", "a real number")
note.calc(Sum(binomial(n, k) * x**k, k)).eq((1 + x) ** n, "binomial theorem")  # expect: N301
