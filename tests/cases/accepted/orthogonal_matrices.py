"""Orthogonal matrices keep lengths."""

from notesc import Note, identity, inv, norm, orthogonal

note = Note("Orthogonal matrices")
n = note.size("n", "dimension")
Q = note.matrix("Q", n, n, "an orthogonal matrix", properties=(orthogonal,))
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
note.calc(Q.T @ Q).eq(identity(n), "by definition")
note.calc(Q @ Q.T).eq(identity(n), "the transpose is the inverse")
note.calc(norm(Q @ x) ** 2).eq(norm(x) ** 2, "lengths are kept")
note.calc((Q @ x).T @ (Q @ y)).eq(x.T @ y, "inner products are kept")
note.calc(inv(Q)).eq(Q.T, "the transpose is the inverse")
