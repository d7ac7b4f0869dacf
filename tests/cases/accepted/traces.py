"""Rules for traces."""

from notesc import Note, identity, tr

note = Note("Traces")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
A = note.matrix("A", n, m, "a matrix")
B = note.matrix("B", m, n, "a matrix")
C = note.matrix("C", n, n, "a matrix")
x = note.vector("x", n, "a vector")
c = note.scalar("c", "a number")
note.calc(tr(A @ B)).eq(tr(B @ A), "cyclic")
note.calc(tr(A @ B @ C)).eq(tr(C @ A @ B), "cyclic").eq(tr(B @ C @ A), "once more")
note.calc(tr(C.T)).eq(tr(C), "the diagonal stays")
note.calc(tr(C + c * identity(n))).eq(tr(C) + c * n, "additive")
note.calc(x.T @ C @ x).eq(tr(C @ x @ x.T), "a scalar is its trace")
note.calc(tr(C @ C.T)).eq(tr(C.T @ C), "cyclic")
note.calc(tr(C @ (C - C.T))).eq(tr(C @ C) - tr(C.T @ C), "multiply out")
