"""The log cosh loss: exponentials and hyperbolic tangents meet under a sum."""

from notesc import Note, Sum, diag, exp, grad, hessian, log, tanh

note = Note("Log cosh loss")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
e = note.define("e", X @ w - y, "errors")
L = note.define("L", Sum(log((exp(e[i]) + exp(-e[i])) / 2), i), "log cosh loss")
note.calc(grad(L, w)).eq(X.T @ tanh(e), "chain rule", using=[L, e])
note.calc(hessian(L, w)).eq(X.T @ diag(1 - tanh(e) * tanh(e)) @ X, "differentiate twice", using=[L, e])
