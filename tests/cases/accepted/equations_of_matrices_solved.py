"""Equations of matrices, solved by multiplying with inverses from either side; and what follows from them."""

from notesc import Eq, Note, identity, inv, invertible, orthogonal, positive_definite

note = Note("Equations of matrices solved")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "invertible", properties=(invertible,))
B = note.matrix("B", n, n, "invertible", properties=(invertible,))
C = note.matrix("C", n, n, "a matrix")
M = note.matrix("M", n, n, "a matrix")
Z = note.matrix("Z", n, n, "the unknown")
Q = note.matrix("Q", n, n, "orthogonal", properties=(orthogonal,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
note.calc(Eq(A @ Z @ B, M)).iff(Eq(Z, inv(A) @ M @ inv(B)), "solve", unknown=Z)
note.calc(Eq(inv(A), M)).iff(Eq(A @ M, identity(n)), "multiply by the matrix")
note.calc(Eq((P + R) @ x, P @ y)).iff(Eq(x, inv(P + R) @ P @ y), "solve", unknown=x)
note.calc(Eq(Q @ x, y)).iff(Eq(x, Q.T @ y), "turn back", unknown=x)
note.calc(Eq(M, M.T)).implies(Eq((M @ M).T, M @ M), "transpose")
note.calc(Eq(C @ M, identity(n))).implies(Eq(M @ C, identity(n)), "one-sided inverses of square matrices")
note.calc(Eq(A @ M, M @ A)).iff(Eq(inv(A) @ M, M @ inv(A)), "commuting with the inverse")
