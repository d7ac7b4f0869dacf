"""Several outputs at once, and linear autoencoders."""

from notesc import D, Eq, Note, Sum, grad, identity, inv, invertible, norm, outer, positive, symmetric, tr

note = Note("Several outputs and autoencoders")
n = note.size("n", "number of observations")
d = note.size("d", "number of inputs")
m = note.size("m", "number of outputs")
h = note.size("h", "number of hidden units")
i = n.index("i")
k = d.index("k")
j = m.index("j")
X = note.matrix("X", n, d, "inputs")
Y = note.matrix("Y", n, m, "targets")
W = note.matrix("W", d, m, "weights")
U = note.matrix("U", h, d, "encoder")
V = note.matrix("V", d, h, "decoder")
x = note.vector("x", d, "one observation")
B = note.matrix("B", m, m, "a symmetric matrix", properties=(symmetric,))
lam = note.scalar("lam", "strength", domain=positive)
full_rank = note.assume(invertible(X.T @ X), "full column rank")
L = note.define("L", tr((X @ W - Y).T @ (X @ W - Y)), "squared error")
E_1 = note.define("E_1", norm(V @ U @ x - x) ** 2, "reconstruction error")
C = note.define("C", tr((X @ U.T @ V.T - X).T @ (X @ U.T @ V.T - X)), "reconstruction error of all")
note.calc(grad(L, W)).eq(2 * X.T @ (X @ W - Y), "chain rule", using=[L])
note.calc(L).eq(Sum(Sum(((X @ W)[i, j] - Y[i, j]) ** 2, j), i), "written out", using=[L])
note.calc(L).eq(tr((X @ W - Y) @ (X @ W - Y).T), "cyclic", using=[L])
note.calc(L).eq(tr(W.T @ X.T @ X @ W) - 2 * tr(Y.T @ X @ W) + tr(Y.T @ Y), "expand", using=[L])
note.calc(D(L, W[k, j])).eq(2 * Sum(X[i, k] * ((X @ W)[i, j] - Y[i, j]), i), "one weight", using=[L])
note.calc(grad(L + lam * tr(W.T @ W), W)).eq(2 * X.T @ (X @ W - Y) + 2 * lam * W, "with a penalty", using=[L])
note.calc(Eq(grad(L, W), 0)).iff(Eq(X.T @ X @ W, X.T @ Y), "normal equations", using=[L])
note.calc(Eq(X.T @ X @ W, X.T @ Y)).iff(
    Eq(W, inv(X.T @ X) @ X.T @ Y), "multiply by the inverse", using=[full_rank], unknown=W
)
note.calc(grad(E_1, V)).eq(2 * outer(V @ U @ x - x, U @ x), "by the decoder", using=[E_1])
note.calc(grad(E_1, U)).eq(2 * outer(V.T @ (V @ U @ x - x), x), "by the encoder", using=[E_1])
note.calc(grad(C, V)).eq(2 * (V @ U @ X.T - X.T) @ X @ U.T, "by the decoder", using=[C])
note.calc(grad(C, U)).eq(2 * V.T @ (V @ U @ X.T - X.T) @ X, "by the encoder", using=[C])
note.calc(grad(tr((X @ W - Y) @ B @ (X @ W - Y).T), W)).eq(2 * X.T @ (X @ W - Y) @ B, "weighted outputs")
note.calc(L).ge(0, "a sum of squares", using=[L])
note.calc(E_1).eq(x.T @ U.T @ V.T @ V @ U @ x - 2 * x.T @ V @ U @ x + x.T @ x, "expand", using=[E_1])
note.calc(grad(norm(x - V @ V.T @ x) ** 2, x)).eq(
    2 * (identity(d) - V @ V.T) @ (identity(d) - V @ V.T) @ x, "chain rule"
)
