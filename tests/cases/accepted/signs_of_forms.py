"""Signs of forms."""

from notesc import (
    Ne,
    Note,
    det,
    identity,
    inv,
    invertible,
    orthogonal,
    outer,
    positive_definite,
    positive_semidefinite,
    symmetric,
    tr,
)

note = Note("Signs of forms")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
i = n.index("i")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
U = note.matrix("U", n, d, "a matrix")
X = note.matrix("X", n, d, "a design matrix")
O = note.matrix("O", n, n, "orthogonal", properties=(orthogonal,))
M = note.matrix("M", n, n, "a square matrix")
b = note.vector("b", n, "a vector")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
full = note.assume(invertible(X.T @ X), "full column rank")
H = note.define("H", X @ inv(X.T @ X) @ X.T, "hat matrix")
note.claim(positive_semidefinite(H), "a projection", using=[H, full])
note.claim(invertible(P @ R), "a product of invertible matrices")
note.claim(positive_definite(O @ P @ O.T), "change of basis")
note.claim(symmetric(X.T @ X), "a Gram matrix")
note.claim(symmetric(H), "a projection", using=[H, full])
note.claim(symmetric(inv(P)), "inverse of a symmetric matrix")
note.claim(orthogonal(O.T), "transposed")
note.claim(symmetric(M + M.T), "symmetrised")
note.claim(invertible(identity(n) + U @ U.T), "positive definite")
note.claim(orthogonal(O @ O), "a product")
note.claim(orthogonal(identity(n) - 2 * outer(b, b) / (b.T @ b)), "Householder", given=[Ne(b, 0)])
note.calc(x.T @ M @ x).eq(x.T @ (M + M.T) @ x / 2, "the symmetric part")
note.calc(x.T @ (M - M.T) @ x).eq(0, "the antisymmetric part")
note.calc(x.T @ P @ x).ge(0, "positive definite")
note.calc(x.T @ inv(P) @ x).ge(0, "positive definite")
note.calc((x - y).T @ P @ (x - y)).ge(0, "positive definite")
note.calc(tr(P)).gt(0, "a positive diagonal")
note.calc(det(P)).gt(0, "a product of positive eigenvalues")
note.calc(tr(X.T @ X)).ge(0, "a sum of squares")
note.calc(P[i, i]).gt(0, "a diagonal entry")
