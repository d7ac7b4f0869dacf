"""Softmax regression with a matrix of weights."""

from notesc import (
    D,
    Eq,
    ForAll,
    Note,
    Sum,
    components,
    delta,
    diag,
    exp,
    grad,
    hessian,
    jacobian,
    log,
    logsumexp,
    outer,
    softmax,
)

note = Note("Softmax regression")
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
K = note.size("K", "number of classes")
i = n.index("i")
r, s = d.indices("r s")
j, k, l = K.indices("j k l")
W = note.matrix("W", d, K, "weights")
V = note.matrix("V", K, d, "weights, one class in each row")
x = note.vector("x", d, "features")
X = note.matrix("X", n, d, "design matrix")
Y = note.matrix("Y", n, K, "targets")
y = note.vector("y", K, "target distribution")
b = note.vector("b", K, "biases")
one = note.assume(Eq(Sum(y[k], k), 1), "the targets sum to one")
all_one = note.assume(ForAll(i, Eq(Sum(Y[i, k], k), 1)), "the targets sum to one")
p = note.define("p", softmax(W.T @ x), "probabilities")
L = note.define("L", -Sum(y[k] * log(p[k]), k), "cross-entropy")
q = note.define("q", softmax(V @ x + b), "probabilities")
M = note.define("M", -Sum(y[k] * log(q[k]), k), "cross-entropy")
S = note.define("S", components(exp((X @ W)[i, k]) / Sum(exp((X @ W)[i, l]), l), i, k), "probabilities")
B = note.define("B", -Sum(Sum(Y[i, k] * log(S[i, k]), k), i), "cross-entropy over the batch")
note.calc(grad(L, W)).eq(outer(x, p - y), "chain rule", using=[L, p, one])
note.calc(D(L, W[r, k])).eq(x[r] * (p[k] - y[k]), "one weight", using=[L, p, one])
note.calc(grad(M, V)).eq(outer(q - y, x), "chain rule", using=[M, q, one])
note.calc(D(M, V[k, r])).eq((q[k] - y[k]) * x[r], "one weight", using=[M, q, one])
note.calc(grad(M, b)).eq(q - y, "by the biases", using=[M, q, one])
note.calc(grad(M, x)).eq(V.T @ (q - y), "by the features", using=[M, q, one])
note.calc(hessian(M, b)).eq(diag(q) - outer(q, q), "differentiate twice", using=[M, q, one])
note.calc(hessian(M, x)).eq(V.T @ (diag(q) - outer(q, q)) @ V, "differentiate twice", using=[M, q, one])
note.calc(D(D(M, V[k, r]), V[j, s])).eq(q[k] * (delta(k, j) - q[j]) * x[r] * x[s], "two weights", using=[M, q, one])
note.calc(M).eq(logsumexp(V @ x + b) - y.T @ (V @ x + b), "collect", using=[M, q, one])
note.calc(L).eq(logsumexp(W.T @ x) - x.T @ W @ y, "collect", using=[L, p, one])
note.calc(grad(B, W)).eq(X.T @ (S - Y), "over the batch", using=[B, S, all_one])
note.calc(D(B, W[r, k])).eq(Sum(X[i, r] * (S[i, k] - Y[i, k]), i), "one weight", using=[B, S, all_one])
note.calc(D(S[i, k], W[r, j])).eq(S[i, k] * (delta(k, j) - S[i, j]) * X[i, r], "quotient rule", using=[S])
note.calc(Sum(S[i, k], k)).eq(1, "a distribution", using=[S])
note.calc(D(p[k], x[r])).eq(p[k] * (W[r, k] - Sum(p[j] * W[r, j], j)), "chain rule", using=[p])
note.calc(jacobian(p, x)).eq((diag(p) - outer(p, p)) @ W.T, "stacked", using=[p])
note.calc(log(p[j] / p[k])).eq((W.T @ x)[j] - (W.T @ x)[k], "log odds", using=[p])
note.calc(D(log(p[k]), W[r, j])).eq((delta(j, k) - p[j]) * x[r], "chain rule", using=[p])
note.calc(grad(logsumexp(V @ x + b), V)).eq(outer(q, x), "chain rule", using=[q])
note.calc((diag(q) - outer(q, q)) @ components(1 + 0 * q[k], k)).eq(0, "ones are in the kernel", using=[q])
