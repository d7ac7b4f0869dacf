"""Sums over two indices."""

from notesc import Note, Sum

note = Note("Double sums")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
i, k = n.indices("i k")
j = m.index("j")
x = note.vector("x", n, "numbers")
y = note.vector("y", m, "numbers")
A = note.matrix("A", n, m, "a matrix")
note.calc(Sum(Sum(A[i, j], j), i)).eq(Sum(Sum(A[i, j], i), j), "either order")
note.calc(Sum(x[i] * y[j], i, j)).eq(Sum(x[i], i) * Sum(y[j], j), "the sums factor")
note.calc(Sum(x[i], i) ** 2).eq(Sum(x[i] * x[k], i, k), "expand the square")
note.calc(Sum(x[i], i, j)).eq(m * Sum(x[i], i), "an index that does not occur")
note.calc(Sum((x[i] - x[k]) ** 2, i, k)).eq(2 * n * Sum(x[i] ** 2, i) - 2 * Sum(x[i], i) ** 2, "expand the square")
note.calc(Sum(1, i, j)).eq(n * m, "count")
