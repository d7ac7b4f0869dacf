"""Matrices of blocks: sizes that are sums of sizes."""

from notesc import Ne, Note, block, det, grad, identity, inv, invertible, norm, positive_definite, tr

note = Note("Block matrices")
n = note.size("n", "size of the first block")
m = note.size("m", "size of the second block")
A = note.matrix("A", n, n, "first block", properties=(invertible,))
B = note.matrix("B", n, m, "beside it")
C = note.matrix("C", m, n, "below it")
D = note.matrix("D", m, m, "last block")
P = note.matrix("P", n, n, "a covariance", properties=(positive_definite,))
x = note.vector("x", n, "a vector")
y = note.vector("y", m, "a vector")
s = note.scalar("s", "a number")
t = note.scalar("t", "a number")
M = note.define("M", block([[A, B], [C, D]]), "the whole")
S = note.define("S", D - C @ inv(A) @ B, "the Schur complement")
regular = note.assume(invertible(S), "the Schur complement is invertible")
note.calc(M @ block([[x], [y]])).eq(block([[A @ x + B @ y], [C @ x + D @ y]]), "block by block", using=[M])
note.calc(det(M)).eq(det(A) * det(S), "eliminate", using=[M, S])
note.calc(M).eq(
    block([[identity(n), 0], [C @ inv(A), identity(m)]])
    @ block([[A, 0], [0, S]])
    @ block([[identity(n), inv(A) @ B], [0, identity(m)]]),
    "a triangle, a diagonal, a triangle",
    using=[M, S],
)
note.calc(inv(M)).eq(
    block(
        [
            [inv(A) + inv(A) @ B @ inv(S) @ C @ inv(A), -inv(A) @ B @ inv(S)],
            [-inv(S) @ C @ inv(A), inv(S)],
        ]
    ),
    "by the Schur complement",
    using=[M, S, regular],
)
note.calc(tr(M @ M)).eq(tr(A @ A) + 2 * tr(B @ C) + tr(D @ D), "block by block", using=[M])
note.calc(norm(block([[x], [y]])) ** 2).eq(norm(x) ** 2 + norm(y) ** 2, "Pythagoras")
note.calc(grad(block([[x], [y]]).T @ M @ block([[x], [y]]), x)).eq(
    (A + A.T) @ x + (B + C.T) @ y, "a quadratic form", using=[M]
)
note.calc(block([[0, identity(n)], [-identity(n), 0]]) @ block([[0, identity(n)], [-identity(n), 0]])).eq(
    -identity(2 * n), "a quarter turn, twice"
)
note.calc(det(block([[s, t], [-t, s]]))).eq(s**2 + t**2, "two by two")
note.calc(inv(block([[s, t], [0, 1]])), given=[Ne(s, 0)]).eq(block([[1 / s, -t / s], [0, 1]]), "two by two")
note.claim(
    positive_definite(block([[P, B], [B.T, identity(m) + B.T @ inv(P) @ B]])), "the Schur complement is the identity"
)
