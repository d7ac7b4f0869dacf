"""Determinants of a matrix plus a product: the determinant lemma, Sylvester, Schur complements, orthogonal matrices."""

from notesc import Note, det, identity, inv, invertible, log, orthogonal, outer, positive, positive_definite

note = Note("Determinants of sums")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
W = note.matrix("W", m, m, "positive definite", properties=(positive_definite,))
G = note.matrix("G", n, n, "invertible", properties=(invertible,))
E = note.matrix("E", m, m, "invertible", properties=(invertible,))
A = note.matrix("A", n, n, "a matrix")
Q = note.matrix("Q", n, n, "orthogonal", properties=(orthogonal,))
X = note.matrix("X", n, m, "a matrix")
U = note.matrix("U", m, n, "a matrix")
s = note.scalar("s", "a variance", domain=positive)
t = note.scalar("t", "a number")
note.calc(det(identity(n) + outer(x, y))).eq(1 + y.T @ x, "determinant lemma")
note.calc(det(P + x @ x.T)).eq(det(P) * (1 + x.T @ inv(P) @ x), "determinant lemma")
note.calc(det(identity(n) + X @ X.T)).eq(det(identity(m) + X.T @ X), "Sylvester")
note.calc(det(G + X @ E @ U)).eq(det(G) * det(E) * det(inv(E) + U @ inv(G) @ X), "the other order")
note.calc(log(det(s * identity(n) + X @ W @ X.T))).eq(
    n * log(s) + log(det(W)) + log(det(inv(W) + X.T @ X / s)), "a sum of logarithms"
)
note.calc(det(G) * det(E - U @ inv(G) @ X)).eq(det(E) * det(G - X @ inv(E) @ U), "two Schur complements")
note.calc(det(Q) ** 2).eq(1, "a volume stays")
note.calc(det(Q.T @ A @ Q - t * identity(n))).eq(det(A - t * identity(n)), "change of basis")
