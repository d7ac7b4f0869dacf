"""The trace is additive, not multiplicative."""

from notesc import Note, tr

note = Note("Trace of a product")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(tr(A @ B)).eq(tr(A) * tr(B), "factor by factor")  # expect: N301
