"""What follows from equations between matrices: commuting, idempotent, orthonormal, eigenvectors, factors."""

from notesc import Eq, Ne, Note, identity, inv, invertible, norm, positive_definite, symmetric, tr

note = Note("Equations of matrices that are given")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
M = note.matrix("M", n, n, "a projection")
N = note.matrix("N", n, n, "a skew matrix")
S = note.matrix("S", n, n, "symmetric", properties=(symmetric,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
G = note.matrix("G", n, n, "invertible", properties=(invertible,))
V = note.matrix("V", n, m, "columns")
U = note.matrix("U", m, n, "rows")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "another vector")
a = note.scalar("a", "an eigenvalue")
b = note.scalar("b", "another eigenvalue")
commute = Eq(A @ B, B @ A)
note.calc(inv(A + a * identity(n)) @ B, given=[commute, invertible(A + a * identity(n))]).eq(
    B @ inv(A + a * identity(n)), "the resolvent commutes too"
)
note.calc((identity(n) - 2 * M) @ (identity(n) - 2 * M), given=[Eq(M @ M, M)]).eq(identity(n), "a reflection")
note.calc(norm(x - V @ U @ x) ** 2, given=[Eq(V.T @ V, identity(m)), Eq(U, V.T)]).eq(
    x.T @ x - norm(V.T @ x) ** 2, "Pythagoras"
)
note.calc((a - b) * (x.T @ y), given=[Eq(S @ x, a * x), Eq(S @ y, b * y)]).eq(0, "eigenvectors of a symmetric matrix")
note.calc(inv(G) @ x, given=[Eq(G @ x, a * x), Ne(a, 0)]).eq(x / a, "an eigenvector of the inverse")
note.calc(inv(G) @ P @ inv(G).T, given=[Eq(P, G @ G.T)]).eq(identity(n), "whitening")
note.calc(x.T @ N @ x, given=[Eq(N.T, -N)]).eq(0, "a skew form")
note.calc(tr(B @ B), given=[Eq(B, inv(G) @ A @ G)]).eq(tr(A @ A), "similar matrices")
note.calc(B @ A, given=[Eq(A @ B, identity(n))]).eq(identity(n), "a right inverse of a square matrix is a left one")
