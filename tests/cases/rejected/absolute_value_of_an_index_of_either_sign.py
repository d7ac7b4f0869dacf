"""Whole numbers from -n to n are not all positive, as the indices of 1..n are."""

from notesc import Note, Sum, absolute

note = Note("An absolute value of an index of either sign")
n = note.size("n")
k = n.index("k")
f = note.function("f")
note.calc(Sum(absolute(k) * f(k), (k, -n, n))).eq(Sum(k * f(k), (k, -n, n)), "counts are positive")  # expect: N301
