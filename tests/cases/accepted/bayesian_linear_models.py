"""Bayesian linear regression, Gaussian processes, Kalman updates."""

from notesc import D, Eq, Note, det, grad, hessian, identity, inv, log, norm, positive, positive_definite, tr

note = Note("Bayesian linear models")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
m = note.vector("m", d, "prior mean")
S = note.matrix("S", d, d, "prior covariance", properties=(positive_definite,))
R = note.matrix("R", n, n, "noise covariance", properties=(positive_definite,))
K = note.matrix("K", n, n, "kernel matrix", properties=(positive_definite,))
a = note.vector("a", n, "dual weights")
b = note.scalar("b", "noise precision", domain=positive)
s = note.scalar("s", "noise variance", domain=positive)
A = note.define("A", inv(S) + b * X.T @ X, "posterior precision")
c = note.define("c", inv(A) @ (inv(S) @ m + b * X.T @ y), "posterior mean")
G = note.define("G", S @ X.T @ inv(X @ S @ X.T + R), "gain")
l = note.define("l", -b * norm(y - X @ w) ** 2 / 2 - (w - m).T @ inv(S) @ (w - m) / 2, "log posterior")
note.calc(grad(l, w)).eq(b * X.T @ (y - X @ w) - inv(S) @ (w - m), "chain rule", using=[l])
note.calc(hessian(l, w)).eq(-A, "differentiate twice", using=[l, A])
note.calc(Eq(grad(l, w), 0)).iff(Eq(A @ w, inv(S) @ m + b * X.T @ y), "collect", using=[l, A])
note.calc(l).eq(
    -(w - c).T @ A @ (w - c) / 2 + c.T @ A @ c / 2 - b * y.T @ y / 2 - m.T @ inv(S) @ m / 2,
    "complete the square",
    using=[l, c, A],
)
note.claim(positive_definite(A), "a definite matrix and a Gram matrix", using=[A])
note.claim(positive_definite(inv(A)), "a covariance", using=[A])
note.claim(positive_definite(X @ S @ X.T + R), "covariance of the predictions")
note.calc(inv(inv(S) + X.T @ inv(R) @ X)).eq(S - G @ X @ S, "Woodbury", using=[G])
note.calc(inv(inv(S) + X.T @ inv(R) @ X) @ X.T @ inv(R)).eq(G, "the gain in two forms", using=[G])
note.calc((identity(d) - G @ X) @ S).eq(S - G @ (X @ S @ X.T + R) @ G.T, "Joseph", using=[G])
note.calc((identity(d) - G @ X) @ S @ (identity(d) - G @ X).T + G @ R @ G.T).eq(
    (identity(d) - G @ X) @ S, "Joseph", using=[G]
)
note.calc(m + G @ (y - X @ m)).eq(
    inv(inv(S) + X.T @ inv(R) @ X) @ (inv(S) @ m + X.T @ inv(R) @ y), "the mean in two forms", using=[G]
)
note.calc(inv(S @ inv(S))).eq(identity(d), "cancel")
note.calc(grad(norm(y - K @ a) ** 2 + s * a.T @ K @ a, a)).eq(2 * K @ ((K + s * identity(n)) @ a - y), "kernel ridge")
note.calc(Eq(K @ ((K + s * identity(n)) @ a - y), 0)).iff(
    Eq((K + s * identity(n)) @ a, y), "cancel an invertible factor"
)
note.calc(D(log(det(K + s * identity(n))), s)).eq(tr(inv(K + s * identity(n))), "Jacobi")
note.calc(D(y.T @ inv(K + s * identity(n)) @ y, s)).eq(
    -(norm(inv(K + s * identity(n)) @ y) ** 2), "derivative of an inverse"
)
note.calc(X @ inv(X.T @ X + s * identity(d)) @ X.T).eq(identity(n) - s * inv(X @ X.T + s * identity(n)), "dual form")
note.calc(det(inv(S))).eq(1 / det(S), "determinant of the inverse")
note.calc(log(det(S @ S))).eq(2 * log(det(S)), "multiplicative")
