"""The quotient has no value where x = 1."""

from notesc import Note, Sum

note = Note("A geometric series at one")
n = note.size("n")
k = n.index("k")
x = note.scalar("x", "a number")
note.calc(Sum(x**k, (k, 0, n))).eq((1 - x ** (n + 1)) / (1 - x), "geometric series")  # expect: N301|N303
