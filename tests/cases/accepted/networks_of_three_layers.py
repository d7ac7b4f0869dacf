"""Networks of two and three layers."""

from notesc import (
    D,
    Eq,
    Note,
    Sum,
    delta,
    diag,
    grad,
    hessian,
    identity,
    jacobian,
    log,
    norm,
    outer,
    sigmoid,
    softmax,
    softplus,
    tanh,
)

note = Note("Networks of three layers")
d = note.size("d", "inputs")
h = note.size("h", "hidden units")
g = note.size("g", "hidden units")
m = note.size("m", "outputs")
r = d.index("r")
j, k = h.indices("j k")
c = m.index("c")
x = note.vector("x", d, "input")
y = note.vector("y", m, "target")
b_1 = note.vector("b_1", h, "biases")
b_2 = note.vector("b_2", g, "biases")
b_3 = note.vector("b_3", m, "biases")
W_1 = note.matrix("W_1", h, d, "weights")
W_2 = note.matrix("W_2", g, h, "weights")
W_3 = note.matrix("W_3", m, g, "weights")
V = note.matrix("V", m, h, "output weights of two layers")
U = note.matrix("U", h, h, "recurrent weights")
S = note.matrix("S", d, d, "residual weights")
phi = note.function("phi", "activation")
psi = note.function("psi", "another activation")
one = note.assume(Eq(Sum(y[c], c), 1), "a distribution")
a_1 = note.define("a_1", W_1 @ x + b_1, "scores")
h_1 = note.define("h_1", phi(a_1), "hidden")
a_2 = note.define("a_2", W_2 @ h_1 + b_2, "scores")
h_2 = note.define("h_2", psi(a_2), "hidden")
f = note.define("f", W_3 @ h_2 + b_3, "output")
L = note.define("L", norm(f - y) ** 2 / 2, "loss")
p = note.define("p", softmax(V @ h_1), "probabilities")
C = note.define("C", -Sum(y[c] * log(p[c]), c), "cross-entropy")
T = note.define("T", -Sum(y[c] * log(softmax(V @ tanh(W_1 @ x))[c]), c), "cross-entropy with tanh")
Q = note.define("Q", norm(V @ sigmoid(W_1 @ x + b_1) - y) ** 2 / 2, "squared error with sigmoids")
note.calc(grad(L, W_3)).eq(outer(f - y, h_2), "the last layer", using=[L, f])
note.calc(grad(L, b_3)).eq(f - y, "the last layer", using=[L, f])
note.calc(grad(L, a_2)).eq((W_3.T @ (f - y)) * psi.prime(a_2), "backwards", using=[L, f, h_2])
note.calc(grad(L, W_2)).eq(outer((W_3.T @ (f - y)) * psi.prime(a_2), h_1), "the middle layer", using=[L, f, h_2, a_2])
note.calc(grad(L, a_1)).eq(
    (W_2.T @ ((W_3.T @ (f - y)) * psi.prime(a_2))) * phi.prime(a_1), "backwards", using=[L, f, h_2, a_2, h_1]
)
note.calc(grad(L, W_1)).eq(
    outer((W_2.T @ ((W_3.T @ (f - y)) * psi.prime(a_2))) * phi.prime(a_1), x),
    "the first layer",
    using=[L, f, h_2, a_2, h_1, a_1],
)
note.calc(grad(L, W_1)).eq(
    outer((W_2.T @ grad(L, a_2)) * phi.prime(a_1), x), "the first layer", using=[L, f, h_2, a_2, h_1, a_1]
)
note.calc(grad(L, x)).eq(W_1.T @ grad(L, a_1), "the input", using=[L, f, h_2, a_2, h_1, a_1])
note.calc(grad(C, V)).eq(outer(p - y, h_1), "the last layer", using=[C, p, one])
note.calc(grad(C, W_1)).eq(outer((V.T @ (p - y)) * phi.prime(a_1), x), "the first layer", using=[C, p, one, h_1, a_1])
note.calc(grad(C, h_1)).eq(V.T @ (p - y), "backwards", using=[C, p, one])
note.calc(D(C, W_1[j, r])).eq((V.T @ (p - y))[j] * phi.prime(a_1[j]) * x[r], "one weight", using=[C, p, one, h_1, a_1])
note.calc(grad(T, W_1)).eq(
    outer((V.T @ (softmax(V @ tanh(W_1 @ x)) - y)) * (1 - tanh(W_1 @ x) * tanh(W_1 @ x)), x),
    "with tanh",
    using=[T, one],
)
note.calc(grad(Q, W_1)).eq(
    outer((V.T @ (V @ sigmoid(a_1) - y)) * sigmoid(a_1) * (1 - sigmoid(a_1)), x), "with sigmoids", using=[Q, a_1]
)
note.calc(jacobian(f, x)).eq(
    W_3 @ diag(psi.prime(a_2)) @ W_2 @ diag(phi.prime(a_1)) @ W_1,
    "a product of Jacobians",
    using=[f, h_2, a_2, h_1, a_1],
)
note.calc(jacobian(h_2, h_1)).eq(diag(psi.prime(a_2)) @ W_2, "one layer", using=[h_2, a_2])
note.calc(jacobian(phi(U @ phi(U @ b_1)), b_1)).eq(
    diag(phi.prime(U @ phi(U @ b_1))) @ U @ diag(phi.prime(U @ b_1)) @ U, "a recurrent layer twice"
)
note.calc(jacobian(x + S @ tanh(x), x)).eq(identity(d) + S @ diag(1 - tanh(x) * tanh(x)), "a residual layer")
note.calc(D((U @ phi(U @ b_1))[j], U[k, k])).eq(
    delta(j, k) * phi((U @ b_1)[k]) + U[j, k] * phi.prime((U @ b_1)[k]) * b_1[k], "shared weights"
)
note.calc(hessian(Sum(phi(a_1)[j], j), x)).eq(
    W_1.T @ diag(phi.prime.prime(a_1)) @ W_1, "differentiate twice", using=[a_1]
)
note.calc(jacobian(softplus(W_1 @ x), x)).eq(diag(sigmoid(W_1 @ x)) @ W_1, "softplus")
note.calc(W_3 @ (W_2 @ (W_1 @ x + b_1) + b_2) + b_3).eq(
    (W_3 @ W_2 @ W_1) @ x + W_3 @ W_2 @ b_1 + W_3 @ b_2 + b_3, "linear layers collapse"
)
