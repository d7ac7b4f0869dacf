"""The projection of least squares."""

from notesc import Note, identity, inv, invertible, norm, tr

note = Note("Hat matrix")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
full_rank = note.assume(invertible(X.T @ X), "full column rank")
H = note.define("H", X @ inv(X.T @ X) @ X.T, "hat matrix")
note.calc(inv(X.T @ X) @ (X.T @ X)).eq(identity(d), "by definition", using=[full_rank])
note.calc(H @ H).eq(H, "a projection", using=[H, full_rank])
note.calc(H.T).eq(H, "symmetric", using=[H, full_rank])
note.calc(H @ X).eq(X, "the columns stay", using=[H, full_rank])
note.calc(X.T @ (y - H @ y)).eq(0, "the residual is normal to the columns", using=[H, full_rank])
note.calc(tr(H)).eq(d, "degrees of freedom", using=[H, full_rank])
note.calc(norm(y) ** 2).eq(norm(H @ y) ** 2 + norm(y - H @ y) ** 2, "Pythagoras", using=[H, full_rank])
