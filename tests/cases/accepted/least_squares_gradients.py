"""Least squares, weighted and penalised."""

from notesc import Note, diag, grad, hessian, identity, norm, positive

note = Note("Least squares gradients")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
c = note.vector("c", n, "weights of the observations")
w = note.vector("w", d, "weights")
lam = note.scalar("lam", "strength", domain=positive)
note.calc(norm(X @ w - y) ** 2).eq(w.T @ X.T @ X @ w - 2 * y.T @ X @ w + y.T @ y, "expand the square")
note.calc(grad(norm(X @ w - y) ** 2, w)).eq(2 * X.T @ (X @ w - y), "chain rule")
note.calc(hessian(norm(X @ w - y) ** 2, w)).eq(2 * X.T @ X, "once more")
note.calc(grad((X @ w - y).T @ diag(c) @ (X @ w - y), w)).eq(2 * X.T @ diag(c) @ (X @ w - y), "weighted")
note.calc(grad(norm(X @ w - y) ** 2 + lam * norm(w) ** 2, w)).eq(2 * (X.T @ X + lam * identity(d)) @ w - 2 * X.T @ y, "ridge")
note.calc(grad(norm(X @ w - y) ** 2 / n, w)).eq(2 / n * X.T @ (X @ w - y), "mean")
