"""Logistic regression and its relatives."""

from notesc import (
    D,
    Note,
    Sum,
    diag,
    grad,
    hessian,
    identity,
    jacobian,
    log,
    outer,
    positive,
    positive_definite,
    positive_semidefinite,
    sigmoid,
    softplus,
)

note = Note("Logistic regression")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
k, l = d.indices("k l")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "labels")
w = note.vector("w", d, "weights")
b = note.scalar("b", "bias")
lam = note.scalar("lam", "strength", domain=positive)
x = note.vector("x", d, "one observation")
t = note.scalar("t", "one label")
p = note.define("p", sigmoid(X @ w), "probabilities")
L = note.define("L", -Sum(y[i] * log(p[i]) + (1 - y[i]) * log(1 - p[i]), i), "cross-entropy")
q = note.define("q", sigmoid(w.T @ x + b), "one probability")
l_1 = note.define("l_1", -t * log(q) - (1 - t) * log(1 - q), "one loss")
note.calc(grad(L, w)).eq(X.T @ (p - y), "chain rule", using=[L, p])
note.calc(hessian(L, w)).eq(X.T @ diag(p * (1 - p)) @ X, "differentiate twice", using=[L, p])
note.calc(D(L, w[k])).eq(Sum((p[i] - y[i]) * X[i, k], i), "one weight", using=[L, p])
note.calc(D(D(L, w[k]), w[l])).eq(Sum(p[i] * (1 - p[i]) * X[i, k] * X[i, l], i), "two weights", using=[L, p])
note.calc(L).eq(Sum(softplus((X @ w)[i]) - y[i] * (X @ w)[i], i), "collect", using=[L, p])
note.claim(positive_semidefinite(X.T @ diag(p * (1 - p)) @ X), "positive weights", using=[p])
note.claim(positive_definite(X.T @ diag(p * (1 - p)) @ X + lam * identity(d)), "a positive one added", using=[p])
note.calc(grad(l_1, w)).eq((q - t) * x, "chain rule", using=[l_1, q])
note.calc(D(l_1, b)).eq(q - t, "chain rule", using=[l_1, q])
note.calc(D(D(l_1, b), b)).eq(q * (1 - q), "differentiate twice", using=[l_1, q])
note.calc(hessian(l_1, w)).eq(q * (1 - q) * outer(x, x), "differentiate twice", using=[l_1, q])
note.calc(l_1).eq(softplus(w.T @ x + b) - t * (w.T @ x + b), "collect", using=[l_1, q])
note.calc(log(q / (1 - q))).eq(w.T @ x + b, "log odds", using=[q])
note.calc(log(q) - log(1 - q)).eq(w.T @ x + b, "log odds", using=[q])
note.calc(grad(log(q), x)).eq((1 - q) * w, "chain rule", using=[q])
note.calc(D(q, x[k])).eq(q * (1 - q) * w[k], "chain rule", using=[q])
note.calc(D(p[i], w[k])).eq(p[i] * (1 - p[i]) * X[i, k], "chain rule", using=[p])
note.calc(grad(L + lam * w.T @ w / 2, w)).eq(X.T @ (p - y) + lam * w, "with a penalty", using=[L, p])
note.calc(hessian(L + lam * w.T @ w / 2, w)).eq(
    X.T @ diag(p * (1 - p)) @ X + lam * identity(d), "with a penalty", using=[L, p]
)
note.calc(jacobian(p, w)).eq(diag(p * (1 - p)) @ X, "stacked", using=[p])
note.calc(1 - q).eq(sigmoid(-w.T @ x - b), "the other class", using=[q])
