"""Ridge and Tikhonov regularisation."""

from notesc import (
    D,
    Eq,
    Note,
    argmin,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    norm,
    positive,
    positive_definite,
    positive_semidefinite,
)

note = Note("Ridge and tikhonov")
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
note.calc(grad(J, w)).eq(2 * X.T @ (X @ w - y) + 2 * lam * w, "chain rule", using=[J])
note.calc(hessian(J, w)).eq(2 * (X.T @ X + lam * identity(d)), "differentiate twice", using=[J])
note.claim(Eq(argmin(J, w), inv(X.T @ X + lam * identity(d)) @ X.T @ y), "strictly convex", using=[J])
note.calc(Eq(grad(J, w), 0)).iff(Eq((X.T @ X + lam * identity(d)) @ w, X.T @ y), "halve", using=[J])
note.calc(Eq((X.T @ X + lam * identity(d)) @ w, X.T @ y)).iff(
    Eq(w, inv(X.T @ X + lam * identity(d)) @ X.T @ y), "multiply by the inverse", unknown=w
)
note.calc(inv(X.T @ X + lam * identity(d)) @ X.T).eq(X.T @ inv(X @ X.T + lam * identity(n)), "push through")
note.calc(inv(A) @ X.T @ X).eq(identity(d) - lam * inv(A), "shrinkage", using=[A])
note.calc(grad(T, w)).eq(2 * (X.T @ X + G.T @ G) @ w - 2 * X.T @ y, "chain rule", using=[T])
note.calc(hessian(T, w)).eq(2 * X.T @ X + 2 * G.T @ G, "differentiate twice", using=[T])
note.claim(positive_semidefinite(X.T @ X + G.T @ G), "a sum of Gram matrices")
note.claim(
    Eq(argmin(norm(X @ w - y) ** 2 + (w - w_0).T @ P @ (w - w_0), w), inv(X.T @ X + P) @ (X.T @ y + P @ w_0)),
    "a Gaussian prior",
)
note.calc(grad(norm(X @ w - y) ** 2 + (w - w_0).T @ P @ (w - w_0), w)).eq(
    2 * X.T @ (X @ w - y) + 2 * P @ (w - w_0), "chain rule"
)
note.calc(D(J, lam)).eq(w.T @ w, "by the strength", using=[J])
note.calc(J).ge(lam * norm(w) ** 2, "a square left out", using=[J])
note.calc(inv(A).T).eq(inv(A), "symmetric", using=[A])
note.claim(positive_definite(inv(X.T @ X + lam * identity(d))), "inverse of a definite matrix")
note.claim(invertible(X @ X.T + lam * identity(n)), "positive definite")
note.claim(Eq(argmin(norm(w - w_0) ** 2 + lam * norm(w) ** 2, w), w_0 / (1 + lam)), "shrink towards zero")
