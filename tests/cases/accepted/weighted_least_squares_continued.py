"""More true steps: weighted least squares."""

from notesc import Eq, Note, argmin, diag, identity, inv, invertible, positive

note = Note("Weighted least squares, continued")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
k, l = d.indices("k l")
X = note.matrix("X", n, d, "design matrix")
s = note.vector("s", n, "weights of the observations", domain=positive)
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
lam = note.scalar("lam", "strength", domain=positive)
full_rank = note.assume(invertible(X.T @ diag(s) @ X), "full column rank")
L = note.define("L", (X @ w - y).T @ diag(s) @ (X @ w - y), "weighted loss")
R = note.define("R", L + lam * w.T @ w, "regularised weighted loss")
note.claim(Eq(argmin(R, w), inv(X.T @ diag(s) @ X + lam * identity(d)) @ X.T @ diag(s) @ y), "strictly convex", using=[R, L])
