"""Summation by parts shifts one of the factors."""

from notesc import Note, Sum

note = Note("Parts without a shift")
n = note.size("n")
k = n.index("k")
a = note.vector("a", n)
b = note.vector("b", n)
ends = a[n] * b[n] - a[1] * b[1]
rest = Sum(b[k] * (a[k + 1] - a[k]), (k, 1, n - 1))
note.calc(Sum(a[k] * (b[k + 1] - b[k]), (k, 1, n - 1))).eq(ends - rest, "by parts")  # expect: N301
