"""The two may not commute."""

from notesc import Note, expm

note = Note("Sum of exponents")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(expm(A) @ expm(B)).eq(expm(A + B), "as for numbers")  # expect: N301
