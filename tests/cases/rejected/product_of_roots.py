"""The root of a square is the absolute value."""

from notesc import Note, Product, sqrt

note = Note("A product of roots")
n = note.size("n")
k = n.index("k")
a = note.vector("a", n)
note.calc(Product(sqrt(a[k] ** 2), k)).eq(Product(a[k], k), "roots of squares")  # expect: N301
