"""Gradients by matrices."""

from notesc import D, Note, grad, norm, tr

note = Note("Matrix gradients")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
i = n.index("i")
j = m.index("j")
A = note.matrix("A", m, n, "a matrix")
B = note.matrix("B", m, m, "a matrix")
C = note.matrix("C", n, n, "a matrix")
X = note.matrix("X", n, m, "a matrix that varies")
u = note.vector("u", n, "a vector")
v = note.vector("v", m, "a vector")
note.calc(grad(tr(A @ X), X)).eq(A.T, "a linear trace")
note.calc(grad(tr(X.T @ X), X)).eq(2 * X, "a sum of squares")
note.calc(grad(tr(X.T @ C @ X), X)).eq((C + C.T) @ X, "a quadratic trace")
note.calc(grad(tr(X @ B @ X.T), X)).eq(X @ (B + B.T), "from the other side")
note.calc(grad(u.T @ X @ v, X)).eq(u @ v.T, "a bilinear form")
note.calc(grad(norm(X @ v - u) ** 2, X)).eq(2 * (X @ v - u) @ v.T, "least squares by the matrix")
note.calc(D((X @ v)[i], X[i, j])).eq(v[j], "one entry")
