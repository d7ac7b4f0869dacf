"""A linear layer over a batch, with its gradients."""

from notesc import Note, Sum, grad, tr

note = Note("Batch of observations")
n = note.size("n", "number of observations")
d = note.size("d", "number of inputs")
m = note.size("m", "number of outputs")
i = n.index("i")
r = m.index("r")
X = note.matrix("X", n, d, "inputs, one observation in each row")
Y = note.matrix("Y", n, m, "targets")
W = note.matrix("W", d, m, "weights")
E_1 = note.define("E_1", X @ W - Y, "errors")
L = note.define("L", tr(E_1.T @ E_1) / (2 * n), "mean squared error")
note.calc(L).eq(Sum(Sum(E_1[i, r] ** 2, r), i) / (2 * n), "written out", using=[L])
note.calc(grad(L, W)).eq(X.T @ E_1 / n, "chain rule", using=[L, E_1])
note.calc(grad(L, E_1)).eq(E_1 / n, "by the errors", using=[L])
