"""The logistic loss for one observation and for many."""

from notesc import Note, Sum, diag, exp, grad, hessian, jacobian, log, sigmoid, softplus

note = Note("Logistic loss")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "labels")
w = note.vector("w", d, "weights")
x = note.vector("x", d, "features of one observation")
t = note.scalar("t", "its label")
p = note.define("p", sigmoid(X @ w), "probabilities")
note.calc(grad(log(1 + exp(-t * x.T @ w)), w)).eq(-t * sigmoid(-t * x.T @ w) * x, "chain rule")
note.calc(grad(Sum(softplus(X @ w)[i] - y[i] * (X @ w)[i], i), w)).eq(X.T @ (p - y), using=[p])
note.calc(hessian(Sum(softplus((X @ w)[i]), i), w)).eq(X.T @ diag(p * (1 - p)) @ X, using=[p])
note.calc(jacobian(sigmoid(X @ w), w)).eq(diag(p * (1 - p)) @ X, using=[p])
