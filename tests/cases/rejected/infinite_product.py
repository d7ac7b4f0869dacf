"""A product has finitely many factors."""

from notesc import Note, Product, oo

note = Note("Infinite product")
n = note.size("n")
k = n.index("k")
note.calc(Product(1 + 1 / k, (k, 1, oo))).eq(2, "factor by factor")  # expect: N106
