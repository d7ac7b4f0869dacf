"""The series of exp begins at 0."""

from notesc import Note, Sum, exp, factorial, oo

note = Note("Exponential series without its first term")
n = note.size("n")
k = n.index("k")
x = note.scalar("x")
note.calc(Sum(x**k / factorial(k), (k, 1, oo))).eq(exp(x), "the exponential series")  # expect: N301
