"""Linearity of finite sums."""

from notesc import Note, Sum

note = Note("Sums are linear")
n = note.size("n", "number of terms")
i, k = n.indices("i k")
x = note.vector("x", n, "numbers")
y = note.vector("y", n, "numbers")
c = note.scalar("c", "a factor")
note.calc(Sum(x[k] + y[k], k)).eq(Sum(x[k], k) + Sum(y[k], k), "term by term")
note.calc(Sum(c * x[k], k)).eq(c * Sum(x[k], k), "take out the factor")
note.calc(Sum(x[k], k)).eq(Sum(x[i], i), "another name for the index")
note.calc(Sum(1, k)).eq(n, "count")
note.calc(Sum(c, k)).eq(n * c, "equal terms")
note.calc(Sum(x[k] - y[k], k)).eq(-Sum(y[k] - x[k], k), "the sign comes out")
note.calc(Sum(x[k] / 2, k)).eq(Sum(x[k], k) / 2, "half of each is half of all")
