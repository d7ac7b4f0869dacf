"""Updates of inverses."""

from notesc import Note, identity, inv, invertible, norm, orthogonal, positive, positive_definite

note = Note("Updates of inverses")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
A = note.matrix("A", n, n, "invertible", properties=(invertible,))
B = note.matrix("B", n, n, "invertible", properties=(invertible,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
U = note.matrix("U", n, d, "a matrix")
O = note.matrix("O", n, n, "orthogonal", properties=(orthogonal,))
b = note.vector("b", n, "a vector")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
c = note.scalar("c", "a factor", domain=positive)
sum_regular = note.assume(invertible(A + B), "the sum is invertible")
inverse_regular = note.assume(invertible(identity(n) + A @ B), "invertible")
inverse_regular_2 = note.assume(invertible(identity(n) + B @ A), "invertible")
note.calc(inv(P + U @ Q @ U.T)).eq(inv(P) - inv(P) @ U @ inv(inv(Q) + U.T @ inv(P) @ U) @ U.T @ inv(P), "Woodbury")
note.calc(Q @ U.T @ inv(U @ Q @ U.T + P)).eq(inv(inv(Q) + U.T @ inv(P) @ U) @ U.T @ inv(P), "the gain in two forms")
note.calc(inv(inv(P) + U @ inv(Q) @ U.T)).eq(P - P @ U @ inv(Q + U.T @ P @ U) @ U.T @ P, "Woodbury")
note.calc((x.T @ P @ x - 2 * b.T @ x)).eq(
    (x - inv(P) @ b).T @ P @ (x - inv(P) @ b) - b.T @ inv(P) @ b, "complete the square"
)
note.calc(inv(inv(P) + inv(R))).eq(P @ inv(P + R) @ R, "parallel sum")
note.calc(inv(inv(P) + inv(R))).eq(P - P @ inv(P + R) @ P, "parallel sum")
note.calc(inv(A) + inv(B)).eq(inv(A) @ (A + B) @ inv(B), "common factor")
note.calc(inv(A) - inv(B)).eq(inv(A) @ (B - A) @ inv(B), "difference of inverses")
note.calc(inv(inv(A) + inv(B)), given=[invertible(inv(A) + inv(B))]).eq(
    A @ inv(A + B) @ B, "parallel sum", using=[sum_regular]
)
note.calc(inv(A @ B)).eq(inv(B) @ inv(A), "inverse of a product")
note.calc(inv(A.T)).eq(inv(A).T, "inverse of a transpose")
note.calc(inv(inv(A))).eq(A, "twice")
note.calc(inv(c * A)).eq(inv(A) / c, "a factor")
note.calc(inv(identity(n) + A @ B) @ A).eq(
    A @ inv(identity(n) + B @ A), "push through", using=[inverse_regular, inverse_regular_2]
)
note.calc(O.T @ O).eq(identity(n), "orthogonal")
note.calc(O @ O.T).eq(identity(n), "orthogonal")
note.calc(norm(O @ x)).eq(norm(x), "lengths stay")
note.calc((O @ x).T @ (O @ y)).eq(x.T @ y, "angles stay")
note.calc(inv(O)).eq(O.T, "orthogonal")
note.calc(inv(O @ A @ O.T)).eq(O @ inv(A) @ O.T, "change of basis")
