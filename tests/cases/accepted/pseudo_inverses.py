"""The pseudo-inverse: Penrose's conditions, full rank, projections, least squares."""

from notesc import Note, identity, inv, invertible, orthogonal, pinv, tr

note = Note("Pseudo-inverses")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
Q = note.matrix("Q", n, n, "a rotation", properties=(orthogonal,))
y = note.vector("y", n, "targets")
note.calc(X @ pinv(X) @ X).eq(X, "the first condition")
note.calc((X @ pinv(X)).T @ X @ pinv(X)).eq(X @ pinv(X), "a symmetric projection")
note.calc(X.T @ (y - X @ pinv(X) @ y)).eq(X.T @ y - X.T @ y, "the residual is orthogonal")
note.calc(pinv(X.T @ X) @ X.T).eq(pinv(X), "by the Gram matrix")
note.calc(pinv(Q @ X)).eq(pinv(X) @ Q.T, "rotations are undone")
note.calc(tr(X @ pinv(X))).eq(tr(pinv(X) @ X), "the rank")
rank = note.assume(invertible(X.T @ X), "full column rank")
note.calc(pinv(X)).eq(inv(X.T @ X) @ X.T, "normal equations", using=[rank])
note.calc(pinv(X) @ X).eq(identity(d), "a left inverse", using=[rank])
