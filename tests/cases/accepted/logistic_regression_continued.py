"""More true steps: logistic regression."""

from notesc import ForAll, Ge, Le, Note, Sum, log, positive, sigmoid

note = Note("Logistic regression, continued")
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
note.calc(L, given=[ForAll(i, Ge(y[i], 0)), ForAll(i, Le(y[i], 1))]).ge(0, "probabilities are below one", using=[L, p])
