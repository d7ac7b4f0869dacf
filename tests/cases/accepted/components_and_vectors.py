"""Vectors given by their components."""

from notesc import Note, Sum, components, diag, exp

note = Note("Components and vectors")
n = note.size("n", "dimension")
m = note.size("m", "another dimension")
i, k = n.indices("i k")
j = m.index("j")
x = note.vector("x", n, "a vector")
y = note.vector("y", m, "a vector")
A = note.matrix("A", n, m, "a matrix")
note.calc(components(x[i], i)).eq(x, "stack the components")
note.calc(components(x[i] * y[j], i, j)).eq(x @ y.T, "an outer product")
note.calc(components(Sum(A[i, j] * y[j], j), i)).eq(A @ y, "a product")
note.calc(components(exp(x[i]), i)).eq(exp(x), "elementwise")
note.calc((A @ y)[i]).eq(Sum(A[i, j] * y[j], j), "one component")
note.calc(A.row(i) @ y).eq((A @ y)[i], "a row times a column")
note.calc(diag(x) @ x).eq(x * x, "elementwise square")
note.calc((diag(x) @ A)[i, j]).eq(x[i] * A[i, j], "scaled rows")
note.calc(Sum(A.row(i).T * x[i], i)).eq(A.T @ x, "a sum of rows")
