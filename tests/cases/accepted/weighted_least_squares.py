"""Weighted least squares: gradients, Hessian, normal equations."""

from notesc import D, Eq, Note, Sum, argmin, diag, grad, hessian, identity, inv, invertible, positive, positive_definite

note = Note("Weighted least squares")
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
note.calc(grad(L, w)).eq(2 * X.T @ diag(s) @ (X @ w - y), "chain rule", using=[L])
note.calc(hessian(L, w)).eq(2 * X.T @ diag(s) @ X, "differentiate twice", using=[L])
note.calc(L).eq(Sum(s[i] * ((X @ w)[i] - y[i]) ** 2, i), "written out", using=[L])
note.calc(grad(Sum(s[i] * ((X @ w)[i] - y[i]) ** 2, i), w)).eq(2 * X.T @ diag(s) @ (X @ w - y), "written out")
note.calc(D(L, w[k])).eq(2 * Sum(s[i] * X[i, k] * ((X @ w)[i] - y[i]), i), "one weight", using=[L])
note.calc(L).eq(w.T @ X.T @ diag(s) @ X @ w - 2 * y.T @ diag(s) @ X @ w + y.T @ diag(s) @ y, "expand", using=[L])
note.calc((X.T @ diag(s) @ X)[k, l]).eq(Sum(s[i] * X[i, k] * X[i, l], i), "one entry")
note.calc(diag(s) @ y).eq(s * y, "a diagonal matrix scales")
note.calc(grad(R, w)).eq(
    2 * (X.T @ diag(s) @ X + lam * identity(d)) @ w - 2 * X.T @ (s * y), "chain rule", using=[R, L]
)
note.calc(hessian(R, w)).eq(2 * X.T @ diag(s) @ X + 2 * lam * identity(d), "differentiate twice", using=[R, L])
note.calc(Eq(grad(L, w), 0)).iff(Eq(X.T @ diag(s) @ X @ w, X.T @ diag(s) @ y), "weighted normal equations", using=[L])
note.calc(Eq(X.T @ diag(s) @ X @ w, X.T @ diag(s) @ y)).iff(
    Eq(w, inv(X.T @ diag(s) @ X) @ X.T @ diag(s) @ y), "multiply by the inverse", using=[full_rank], unknown=w
)
note.claim(positive_definite(X.T @ diag(s) @ X), "a weighted Gram matrix of full rank", using=[full_rank])
note.claim(positive_definite(X.T @ diag(s) @ X + lam * identity(d)), "a positive one added")
note.claim(Eq(argmin(L, w), inv(X.T @ diag(s) @ X) @ X.T @ diag(s) @ y), "strictly convex", using=[L, full_rank])
note.calc(D(L, s[i])).eq(((X @ w)[i] - y[i]) ** 2, "by one weight", using=[L])
note.calc(L).ge(0, "a weighted sum of squares", using=[L])
note.calc(grad(L, y)).eq(2 * s * (y - X @ w), "by the targets", using=[L])
