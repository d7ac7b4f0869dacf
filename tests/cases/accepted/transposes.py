"""Transposes of sums and products."""

from notesc import Note, outer, symmetric

note = Note("Transposes")
n = note.size("n", "number of rows")
m = note.size("m", "inner size")
d = note.size("d", "number of columns")
A = note.matrix("A", n, m, "a matrix")
B = note.matrix("B", m, d, "a matrix")
C = note.matrix("C", n, m, "a matrix")
x = note.vector("x", m, "a vector")
y = note.vector("y", n, "a vector")
note.calc((A @ B).T).eq(B.T @ A.T, "a transpose reverses the order")
note.calc((A + C).T).eq(A.T + C.T, "term by term")
note.calc(A.T.T).eq(A, "twice")
note.calc(y.T @ A @ x).eq(x.T @ A.T @ y, "a scalar is its transpose")
note.calc((A @ x).T).eq(x.T @ A.T, "a transpose reverses the order")
note.calc(outer(y, x)).eq(y @ x.T, "by definition").eq((x @ y.T).T, "transposed")
note.claim(symmetric(A.T @ A), "a Gram matrix")
