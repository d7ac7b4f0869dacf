"""Backpropagation through a layer of rectifiers."""

from notesc import ForAll, Gt, Ne, Note, cases, components, grad, norm, outer, relu

note = Note(
    "Backpropagation through rectifiers",
    topics=["calculus", "neural networks"],
    summary="Away from the kinks a layer of rectifiers passes the error of its active units only.",
)

d = note.size("d", "number of inputs")
h = note.size("h", "number of hidden units")
m = note.size("m", "number of outputs")
i = h.index("i")
x = note.vector("x", d, "input")
y = note.vector("y", m, "target")
W = note.matrix("W", h, d, "first weights")
V = note.matrix("V", m, h, "second weights")

off = note.assume(ForAll(i, Ne((W @ x)[i], 0)), "no hidden unit is at its kink")
s = note.define("s", components(cases((1, Gt((W @ x)[i], 0)), 0), i), "which hidden units are active")
e = note.define("e", V @ relu(W @ x) - y, "error")
L = note.define("L", norm(V @ relu(W @ x) - y) ** 2 / 2, "loss")

note.text(rf"""
A rectifier passes what is positive and stops the rest. Where no hidden unit is exactly at zero the loss is
differentiable, and the gradients are those of the linear network of the active units {s}.
""")
note.calc(relu(W @ x)).eq(s * (W @ x), "an active unit passes its input", using=[s]).result("Active units")
note.calc(grad(L, V)).eq(outer(e, relu(W @ x)), "linear in the second weights", using=[L, e, off]).result(
    "Second weights"
)
(
    note.calc(grad(L, W))
    .eq(outer(s * (V.T @ e), x), "chain rule: the error passes active units only", using=[L, e, s, off])
    .result("First weights")
)
note.calc(grad(L, x)).eq(W.T @ (s * (V.T @ e)), "chain rule", using=[L, e, s, off]).result("Input")
