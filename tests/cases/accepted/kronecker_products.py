"""Kronecker products and stacked columns: sizes that are products of sizes."""

from notesc import (
    Note,
    commutation,
    det,
    grad,
    identity,
    inv,
    invertible,
    kron,
    norm,
    outer,
    positive_definite,
    tr,
    vec,
)

note = Note("Kronecker products")
n = note.size("n", "number of columns")
m = note.size("m", "number of rows")
A = note.matrix("A", n, n, "a square matrix")
C = note.matrix("C", n, n, "another square matrix")
B = note.matrix("B", m, m, "a square matrix of another size")
X = note.matrix("X", m, n, "a matrix")
S = note.matrix("S", n, n, "a covariance", properties=(positive_definite,))
T = note.matrix("T", m, m, "another covariance", properties=(positive_definite,))
a = note.vector("a", n, "a vector")
b = note.vector("b", m, "a vector of another size")
regular_a = note.assume(invertible(A), "A is invertible")
regular_b = note.assume(invertible(B), "B is invertible")
note.calc(kron(A, B) @ kron(C, B)).eq(kron(A @ C, B @ B), "mixed product")
note.calc(kron(A, B).T).eq(kron(A.T, B.T), "transpose")
note.calc(inv(kron(A, B))).eq(kron(inv(A), inv(B)), "inverse", using=[regular_a, regular_b])
note.calc(tr(kron(A, B))).eq(tr(A) * tr(B), "trace")
note.calc(det(kron(A, B))).eq(det(A) ** m * det(B) ** n, "determinant")
note.calc(vec(B @ X @ A)).eq(kron(A.T, B) @ vec(X), "stack the columns")
note.calc(vec(B @ X + X @ A)).eq(
    (kron(identity(n), B) + kron(A.T, identity(m))) @ vec(X), "the Sylvester operator"
)
note.calc(commutation(m, n) @ vec(X)).eq(vec(X.T), "commute")
note.calc(norm(vec(X)) ** 2).eq(tr(X.T @ X), "Frobenius norm")
note.calc(kron(a, b)).eq(vec(outer(b, a)), "an outer product, stacked")
note.calc(grad(tr(kron(A, A)), A)).eq(2 * tr(A) * identity(n), "product rule")
note.claim(positive_definite(kron(S, T)), "the matrix normal distribution has a density")
note.claim(positive_definite(kron(S, identity(m)) + kron(identity(n), T)), "a Kronecker sum")
