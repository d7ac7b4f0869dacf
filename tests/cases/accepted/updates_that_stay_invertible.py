"""Rank-one updates and sums, defined by one condition: the others follow from it."""

from notesc import Ne, Note, det, identity, inv, invertible, outer, positive, positive_definite

note = Note("Updates that stay invertible")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
G = note.matrix("G", n, n, "invertible", properties=(invertible,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
X = note.matrix("X", n, m, "a matrix")
U = note.matrix("U", m, n, "a matrix")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
A = note.matrix("A", n, n, "a matrix")
c = note.scalar("c", "a weight", domain=positive)
s = note.scalar("s", "a number")
regular = note.assume(Ne(1 + y.T @ inv(G) @ x, 0), "the update is invertible")
note.calc(inv(G + outer(x, y))).eq(
    inv(G) - inv(G) @ x @ y.T @ inv(G) / (1 + y.T @ inv(G) @ x), "Sherman and Morrison", using=[regular]
)
note.calc(inv(P + c * x @ x.T)).eq(
    inv(P) - c * inv(P) @ x @ x.T @ inv(P) / (1 + c * x.T @ inv(P) @ x), "a definite matrix stays definite"
)
note.calc(inv(identity(n) + X @ U) @ X, given=[invertible(identity(n) + X @ U)]).eq(
    X @ inv(identity(m) + U @ X), "push through"
)
note.calc(inv(identity(n) + P @ R) @ P).eq(inv(inv(P) + R), "a product of definite matrices")
note.calc(det(s * A)).eq(s**n * det(A), "each row is scaled")
note.calc(det(-A)).eq((-1) ** n * det(A), "each row changes its sign")
