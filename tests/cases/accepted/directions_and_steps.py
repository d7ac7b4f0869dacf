"""Directions and steps."""

from notesc import (
    D,
    Eq,
    Ne,
    Note,
    Sum,
    diag,
    grad,
    identity,
    inv,
    jacobian,
    norm,
    outer,
    positive,
    positive_definite,
    sqrt,
    symmetric,
    tanh,
    tr,
)

note = Note("Directions and steps")
n = note.size("n", "rows")
i, k = n.indices("i k")
W = note.matrix("W", n, n, "weights")
B = note.matrix("B", n, n, "weights")
S = note.matrix("S", n, n, "covariance", properties=(symmetric,))
P = note.matrix("P", n, n, "covariance", properties=(positive_definite,))
w = note.vector("w", n, "direction")
x = note.vector("x", n, "input")
u = note.vector("u", n, "a vector")
lam = note.scalar("lam", "multiplier")
g = note.scalar("g", "strength", domain=positive)
t = note.scalar("t", "step", domain=positive)
eta = note.scalar("eta", "learning rate", domain=positive)
note.calc(Eq(S @ w, lam * w), given=[Eq(w.T @ w, 1)]).implies(Eq(w.T @ S @ w, lam), "the variance is the eigenvalue")
note.calc(grad((w.T @ u) ** 2 / (w.T @ P @ w), w), given=[Ne(w, 0)]).eq(
    2 * (w.T @ u) / (w.T @ P @ w) * (u - (w.T @ u) / (w.T @ P @ w) * P @ w), "Fisher's discriminant"
)
note.calc(norm(x - (w.T @ x) * w) ** 2, given=[Eq(w.T @ w, 1)]).eq(x.T @ x - (w.T @ x) ** 2, "Pythagoras")
note.calc(x - eta * (P @ x - u)).eq((identity(n) - eta * P) @ x + eta * u, "a gradient step")
note.calc((x - eta * (P @ x - u)) - inv(P) @ u).eq((identity(n) - eta * P) @ (x - inv(P) @ u), "errors contract")
note.calc(x - inv(P) @ (P @ x - u)).eq(inv(P) @ u, "Newton's method needs one step")
note.calc(D(norm(x - t * u) ** 2 / 2, t)).eq(-u.T @ (x - t * u), "line search")
note.calc(tr(W @ W.T)).eq(Sum(Sum(W[i, k] ** 2, k), i), "Frobenius")
note.calc(tr((W - B).T @ (W - B))).eq(tr(W.T @ W) - 2 * tr(W.T @ B) + tr(B.T @ B), "Frobenius")
note.calc(grad(norm(W @ x) ** 2, W)).eq(2 * W @ outer(x, x), "chain rule")
note.calc(jacobian(W @ tanh(B @ x), x)).eq(W @ diag(1 - tanh(B @ x) * tanh(B @ x)) @ B, "two layers")
note.calc(grad(sqrt(w.T @ P @ w + g), w)).eq(P @ w / sqrt(w.T @ P @ w + g), "chain rule")
