"""Projections and definite matrices."""

from notesc import (
    Eq,
    Note,
    Sum,
    det,
    identity,
    inv,
    invertible,
    norm,
    orthogonal,
    outer,
    positive,
    positive_definite,
    positive_semidefinite,
    tr,
)

note = Note("Projections and definite matrices")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
i = n.index("i")
A = note.matrix("A", n, n, "invertible", properties=(invertible,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
U = note.matrix("U", n, d, "a matrix")
X = note.matrix("X", n, d, "a design matrix")
O = note.matrix("O", n, n, "orthogonal", properties=(orthogonal,))
M = note.matrix("M", n, n, "a square matrix")
b = note.vector("b", n, "a vector")
y = note.vector("y", n, "a vector")
c = note.scalar("c", "a factor", domain=positive)
full = note.assume(invertible(X.T @ X), "full column rank")
idem = note.assume(Eq(M @ M, M), "a projection")
H = note.define("H", X @ inv(X.T @ X) @ X.T, "hat matrix")
note.calc(tr(O.T @ M @ O)).eq(tr(M), "change of basis")
note.calc(det(A @ M @ inv(A))).eq(det(M), "similar matrices")
note.calc(tr(A @ M @ inv(A))).eq(tr(M), "similar matrices")
note.calc((identity(n) - H) @ (identity(n) - H)).eq(identity(n) - H, "the complementary projection", using=[H, full])
note.calc((identity(n) - H) @ X).eq(0, "nothing is left", using=[H, full])
note.calc(H @ (identity(n) - H)).eq(0, "orthogonal complements", using=[H, full])
note.calc(tr(identity(n) - H)).eq(n - d, "degrees of freedom", using=[H, full])
note.calc(y.T @ (identity(n) - H) @ y).eq(norm(y - H @ y) ** 2, "residual sum of squares", using=[H, full])
note.calc(y.T @ y - y.T @ X @ inv(X.T @ X) @ X.T @ y).eq(
    norm((identity(n) - H) @ y) ** 2, "residual sum of squares", using=[H, full]
)
note.calc(Sum(H[i, i], i)).eq(d, "the leverages add up", using=[H, full])
note.calc((identity(n) - 2 * M) @ (identity(n) - 2 * M)).eq(identity(n), "a reflection", using=[idem])
note.calc(M @ M @ M).eq(M, "a projection again", using=[idem])
note.calc((identity(n) - M) @ M).eq(0, "complement", using=[idem])
note.claim(positive_definite(P + R), "a sum")
note.claim(positive_definite(inv(P) + inv(R)), "a sum of inverses")
note.claim(positive_definite(P + U @ Q @ U.T), "a congruence added")
note.claim(positive_definite(A.T @ P @ A), "a congruence by an invertible matrix")
note.claim(positive_definite(A.T @ A), "a Gram matrix of an invertible matrix")
note.claim(positive_definite(c * P + outer(b, b)), "a rank-one update")
note.claim(positive_semidefinite(outer(b, b)), "rank one")
