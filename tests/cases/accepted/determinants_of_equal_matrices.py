"""Equal matrices have equal determinants: reflections, projections, skew matrices."""

from notesc import Eq, Note, det, identity, orthogonal

note = Note("Determinants of equal matrices")
n = note.size("n", "dimension")
m = note.size("m", "number of rows")
A = note.matrix("A", n, n, "any matrix")
B = note.matrix("B", n, n, "any matrix")
X = note.matrix("X", m, n, "any matrix")
Q = note.matrix("Q", n, n, "orthogonal", properties=(orthogonal,))
c = note.scalar("c", "a number")

note.calc(det(A.T), given=[Eq(A.T, -A)]).eq((-1) ** n * det(A), "skew")
note.calc(det(A) ** 2, given=[Eq(A @ A, identity(n))]).eq(1, "its own inverse")
note.calc(det(A) * (det(A) - 1), given=[Eq(A @ A, A)]).eq(0, "a projection")
note.calc(det(X.T @ X), given=[Eq(X.T @ X, identity(n))]).eq(1, "orthonormal columns")
note.calc(det(B), given=[Eq(B, Q.T @ A @ Q)]).eq(det(A), "similar matrices")
note.calc(det(A) ** 3, given=[Eq(A @ A @ A, identity(n))]).eq(1, "a third of a turn")
note.calc(det(A), given=[Eq(A, c * identity(n))]).eq(c**n, "a multiple of the identity")
