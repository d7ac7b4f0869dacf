"""A sum of products is not the product of the sums, except for one term."""

from notesc import Note, Sum

note = Note("Product of sums")
n = note.size("n", "number of terms")
k = n.index("k")
x = note.vector("x", n, "numbers")
y = note.vector("y", n, "numbers")
note.calc(Sum(x[k] * y[k], k)).eq(Sum(x[k], k) * Sum(y[k], k), "split the sum")  # expect: N301
