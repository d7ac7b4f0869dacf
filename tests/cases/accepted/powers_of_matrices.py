"""Powers of matrices with whole and with symbolic exponents; the adjugate and Jacobi's formula."""

from notesc import D, Eq, Note, adj, det, grad, identity, inv, invertible, matrix_power, tr

note = Note("Powers of matrices")
n = note.size("n", "number of rows")
k = n.index("k")
t = note.scalar("t", "time")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
P = note.matrix("P", n, n, "a change of basis", properties=(invertible,))
v = note.vector("v", n, "a vector")
lam = note.scalar("lambda", "an eigenvalue")
note.calc(matrix_power(A, k + 1)).eq(A @ matrix_power(A, k), "one factor apart").eq(matrix_power(A, k) @ A)
note.calc(matrix_power(P @ A @ inv(P), k)).eq(P @ matrix_power(A, k) @ inv(P), "telescope")
note.calc(matrix_power(inv(P), k) @ matrix_power(P, k)).eq(identity(n), "one inverse for each factor")
note.calc(grad(tr(matrix_power(A, k)), A)).eq(k * matrix_power(A.T, k - 1), "each factor in turn")
note.calc(det(matrix_power(A, 3))).eq(det(A) ** 3, "the determinant is multiplicative")
note.calc(A @ adj(A) @ v).eq(det(A) * v, "cofactors")
note.calc(D(det(A + t * B), t)).eq(tr(adj(A + t * B) @ B), "Jacobi's formula")
pair = note.assume(Eq(A @ v, lam * v), "v belongs to the eigenvalue")
note.calc(matrix_power(A, 3) @ v).eq(lam**3 * v, "three times", using=[pair])
