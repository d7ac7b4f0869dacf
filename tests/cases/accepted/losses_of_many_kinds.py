"""Likelihoods and losses of generalised linear models."""

from notesc import D, Note, Sum, diag, exp, grad, hessian, log, positive, positive_semidefinite, sigmoid, softplus, sqrt

note = Note("Losses of many kinds")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i, k = n.indices("i k")
r = d.index("r")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
t = note.scalar("t", "target")
f = note.scalar("f", "score")
nu = note.scalar("nu", "degrees of freedom", domain=positive)
s = note.scalar("s", "scale", domain=positive)
lam = note.scalar("lam", "rate", domain=positive)
e = note.define("e", X @ w - y, "errors")
L_1 = note.define("L_1", Sum(exp((X @ w)[i]) - y[i] * (X @ w)[i], i), "Poisson loss")
L_2 = note.define("L_2", Sum(log(1 + e[i] ** 2 / (nu * s**2)), i) * (nu + 1) / 2, "Student loss")
L_3 = note.define("L_3", Sum(sqrt(1 + e[i] ** 2) - 1, i), "pseudo-Huber loss")
L_4 = note.define("L_4", Sum(exp(-y[i] * (X @ w)[i]), i), "exponential loss")
L_5 = note.define("L_5", Sum(softplus(-y[i] * (X @ w)[i]), i), "logistic loss of margins")
L_7 = note.define("L_7", Sum((sigmoid((X @ w)[i]) - y[i]) ** 2, i) / n, "Brier score")
note.calc(grad(L_1, w)).eq(X.T @ (exp(X @ w) - y), "chain rule", using=[L_1])
note.calc(hessian(L_1, w)).eq(X.T @ diag(exp(X @ w)) @ X, "differentiate twice", using=[L_1])
note.claim(positive_semidefinite(X.T @ diag(exp(X @ w)) @ X), "positive weights")
note.calc(D(L_2, w[r])).eq((nu + 1) * Sum(e[i] * X[i, r] / (nu * s**2 + e[i] ** 2), i), "chain rule", using=[L_2, e])
note.calc(grad(L_3, w)).eq(X.T @ (e / sqrt(1 + e * e)), "chain rule", using=[L_3, e])
note.calc(D(L_4, w[r])).eq(-Sum(y[i] * X[i, r] * exp(-y[i] * (X @ w)[i]), i), "chain rule", using=[L_4])
note.calc(grad(L_5, w)).eq(-X.T @ (y * sigmoid(-y * (X @ w))), "chain rule", using=[L_5])
note.calc(hessian(L_5, w)).eq(
    X.T @ diag(y * y * sigmoid(y * (X @ w)) * sigmoid(-y * (X @ w))) @ X, "differentiate twice", using=[L_5]
)
note.calc(grad(L_7, w)).eq(
    2 * X.T @ ((sigmoid(X @ w) - y) * sigmoid(X @ w) * (1 - sigmoid(X @ w))) / n, "chain rule", using=[L_7]
)
note.calc(D(n * log(lam) - lam * Sum(y[i], i), lam)).eq(n / lam - Sum(y[i], i), "exponential likelihood")
note.calc(D(Sum(y[i] * log(lam) - lam, i), lam)).eq(Sum(y[i], i) / lam - n, "Poisson likelihood")
note.calc(D(-((t - f) ** 2) / (2 * exp(2 * lam)) - lam, lam)).eq((t - f) ** 2 * exp(-2 * lam) - 1, "log scale")
note.calc(D(log(1 + exp(f)) - t * f, f)).eq(sigmoid(f) - t, "logistic")
note.calc(D(D(log(1 + exp(f)) - t * f, f), f)).eq(sigmoid(f) * sigmoid(-f), "logistic")
note.calc(L_4).gt(0, "exponentials", using=[L_4])
note.calc(L_5).gt(0, "logarithms of numbers above one", using=[L_5])
note.calc(grad(Sum((y[i] - w.T @ X.row(i).T) ** 2, i), w)).eq(
    -2 * Sum((y[i] - w.T @ X.row(i).T) * X.row(i).T, i), "row by row"
)
note.calc(Sum(X.row(i).T @ X.row(i), i)).eq(X.T @ X, "row by row")
note.calc(Sum(y[i] * X.row(i).T, i)).eq(X.T @ y, "row by row")
note.calc(Sum(log(exp(y[i]) / s), i)).eq(Sum(y[i], i) - n * log(s), "logarithm of a product")
