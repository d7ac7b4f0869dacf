"""Long products of matrices and vectors."""

from notesc import Note, Sum, norm, tr

note = Note("Product of more factors")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
i, k = n.indices("i k")
j = m.index("j")
X = note.matrix("X", n, m, "a matrix")
Y = note.matrix("Y", m, n, "a matrix")
u = note.vector("u", n, "a vector")
v = note.vector("v", m, "a vector")
note.calc(u.T @ X @ Y @ u).eq(Sum(Sum(u[i] * (X @ Y)[i, k] * u[k], k), i), "written out")
note.calc((u.T @ X @ v) ** 2).eq(v.T @ X.T @ (u @ u.T) @ X @ v, "a scalar is its transpose")
note.calc(u @ v.T @ Y @ X @ v @ u.T).eq((v.T @ Y @ X @ v) * u @ u.T, "a scalar in the middle")
note.calc(tr(u @ v.T @ Y)).eq(v.T @ Y @ u, "cyclic")
note.calc(norm(X @ v) ** 2).eq(Sum(Sum(X[i, j] * v[j], j) ** 2, i), "written out")
note.calc((X @ Y).T @ (X @ Y)).eq(Y.T @ X.T @ X @ Y, "a Gram matrix")
