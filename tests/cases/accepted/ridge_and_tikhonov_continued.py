"""More true steps: ridge and tikhonov."""

from notesc import Eq, Note, argmin, grad, identity, inv, invertible, norm, positive, positive_definite

note = Note("Ridge and tikhonov, continued")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
m = note.size("m", "number of penalties")
X = note.matrix("X", n, d, "design matrix")
G = note.matrix("G", m, d, "penalty")
P = note.matrix("P", d, d, "prior precision", properties=(positive_definite,))
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
w_0 = note.vector("w_0", d, "prior mean")
lam = note.scalar("lam", "strength", domain=positive)
J = note.define("J", norm(X @ w - y) ** 2 + lam * norm(w) ** 2, "ridge loss")
T = note.define("T", norm(X @ w - y) ** 2 + norm(G @ w) ** 2, "Tikhonov loss")
A = note.define("A", X.T @ X + lam * identity(d), "regularised Gram matrix")
full_rank = note.assume(invertible(X.T @ X + G.T @ G), "unique solution")
note.calc(Eq(grad(J, w), 0)).iff(Eq(w, inv(X.T @ X + lam * identity(d)) @ X.T @ y), "solve", using=[J], unknown=w)
note.claim(positive_definite(X.T @ X + G.T @ G), "invertible and semidefinite", using=[full_rank])
note.claim(Eq(argmin(T, w), inv(X.T @ X + G.T @ G) @ X.T @ y), "strictly convex", using=[T, full_rank])
