"""Gates and factorisations."""

from notesc import (
    D,
    Eq,
    Note,
    Sum,
    diag,
    grad,
    identity,
    inv,
    jacobian,
    nonnegative,
    outer,
    positive,
    sigmoid,
    symmetric,
    tanh,
    tr,
)

note = Note("Gates and factorisations")
n = note.size("n", "rows")
m = note.size("m", "columns")
h = note.size("h", "rank")
i, k = n.indices("i k")
j = m.index("j")
r = h.index("r")
U = note.matrix("U", n, h, "row factors")
V = note.matrix("V", m, h, "column factors")
A = note.matrix("A", n, m, "ratings")
M = note.matrix("M", n, m, "mask", domain=nonnegative)
W = note.matrix("W", n, n, "weights")
B = note.matrix("B", n, n, "weights")
S = note.matrix("S", n, n, "covariance", properties=(symmetric,))
w = note.vector("w", n, "direction")
c = note.vector("c", n, "cell")
x = note.vector("x", n, "input")
u = note.vector("u", n, "a vector")
lam = note.scalar("lam", "multiplier")
g = note.scalar("g", "strength", domain=positive)
L = note.define("L", tr((A - U @ V.T) @ (A - U @ V.T).T), "factorisation error")
F = note.define("F", Sum(Sum(M[i, j] * (A[i, j] - (U @ V.T)[i, j]) ** 2, j), i), "masked error")
f = note.define("f", sigmoid(W @ x), "forget gate")
a = note.define("a", tanh(B @ x), "candidate")
e = note.define("e", f * c + (1 - f) * a, "new cell")
note.calc(grad(L, U)).eq(-2 * (A - U @ V.T) @ V, "chain rule", using=[L])
note.calc(grad(L, V)).eq(-2 * (A - U @ V.T).T @ U, "chain rule", using=[L])
note.calc(D(F, U[i, r])).eq(-2 * Sum(M[i, j] * (A[i, j] - (U @ V.T)[i, j]) * V[j, r], j), "chain rule", using=[F])
note.calc(grad(L + g * tr(U.T @ U), U)).eq(2 * (U @ V.T - A) @ V + 2 * g * U, "with a penalty", using=[L])
note.calc(F).ge(0, "masked squares", using=[F])
note.calc(Eq(U @ V.T @ V + g * U, A @ V)).iff(
    Eq(U, A @ V @ inv(V.T @ V + g * identity(h))), "alternating least squares", unknown=U
)
note.calc(jacobian(e, c)).eq(diag(f), "through the gate", using=[e, f, a])
note.calc(jacobian(e, x)).eq(
    diag((c - a) * f * (1 - f)) @ W + diag((1 - f) * (1 - a * a)) @ B, "product rule", using=[e, f, a]
)
note.calc(grad(u.T @ e, W)).eq(outer(u * (c - a) * f * (1 - f), x), "backwards", using=[e, f, a])
note.calc(grad(u.T @ e, B)).eq(outer(u * (1 - f) * (1 - a * a), x), "backwards", using=[e, f, a])
note.calc(grad(w.T @ S @ w - lam * (w.T @ w - 1), w)).eq(2 * (S @ w - lam * w), "Lagrangian of principal components")
note.calc(Eq(grad(w.T @ S @ w - lam * (w.T @ w - 1), w), 0)).iff(Eq(S @ w, lam * w), "an eigenvector")
note.calc(D(w.T @ S @ w - lam * (w.T @ w - 1), lam)).eq(1 - w.T @ w, "the constraint")
