"""Backpropagation through a network with two layers, derived component by component and for whole matrices."""

from notesc import D, Note, Sum, delta, grad, norm, outer

note = Note(
    "Backpropagation through two layers",
    topics=["calculus", "neural networks", "backpropagation"],
    summary=(
        "The derivatives of a squared error by every weight of a two-layer network, computed from the last layer "
        "to the first."
    ),
)

d = note.size("d", "number of inputs")
m = note.size("m", "number of hidden units")
K = note.size("K", "number of outputs")
k = d.index("k")
i, j = m.indices("i j")
r, q = K.indices("r q")
x = note.vector("x", d, "input")
y = note.vector("y", K, "target")
W_1 = note.matrix("W_1", m, d, "weights of the first layer")
b_1 = note.vector("b_1", m, "biases of the first layer")
W_2 = note.matrix("W_2", K, m, "weights of the second layer")
b_2 = note.vector("b_2", K, "biases of the second layer")
phi = note.function("phi", "activation function")

s = note.define("s", W_1 @ x + b_1, "scores of the hidden units")
a = note.define("a", phi(s), "activations of the hidden units")
o = note.define("o", W_2 @ a + b_2, "output of the network")
e_2 = note.define("e_2", o - y, "error at the output")
L = note.define("L", norm(e_2) ** 2 / 2, "squared error")
e_1 = note.define("e_1", (W_2.T @ e_2) * phi.prime(s), "error at the hidden units")

note.text(
    rf"""
The input {x} is mapped to the scores {s}, each score goes through the activation {phi(s)}, and the second layer maps
the activations {a} to the output {o}. The loss {L} is half the squared distance to the target. Any smooth
[activation](term:activation) will do, such as the hyperbolic tangent; we only write {phi.prime(s)} for its
derivative.

[Backpropagation](term:backpropagation) is the chain rule, organised so that nothing is computed twice: the derivative
by what a layer puts out is known before the derivatives by the layer's weights are needed. A derivative by a named
quantity, such as {a}, is the derivative through that quantity, everything else held fixed.
"""
)

note.section("The output")
note.text(
    rf"""
The factor one half in the loss cancels the two that the square brings. What arrives at the output is the error {e_2}
itself.
"""
)
output = note.calc(grad(L, o)).eq(e_2, "derivative of half a square", using=[L]).fact("Error at the output")

note.section("The second layer")
note.text(
    rf"""
The output {o[r]} contains the weight {W_2[r, j]} once, multiplied with {a[j]}; no other output contains it. So the
derivatives by all weights together are an [outer product](term:outer-product): error at the output, times activation.
"""
)
second_weight = (
    note.calc(D(L, W_2[r, j]))
    .eq(Sum(e_2[q] * D(o[q], W_2[r, j]), q), "chain rule through the outputs", using=[L])
    .eq(Sum(e_2[q] * delta(q, r) * a[j], q), "only one output contains this weight", using=[o])
    .eq(e_2[r] * a[j], "the delta picks one term")
    .fact("One weight of the second layer")
)
second_layer = (
    note.calc(grad(L, W_2)).eq(outer(e_2, a), "stack the components", using=[second_weight]).fact("Second layer")
)
second_bias = (
    note.calc(grad(L, b_2))
    .eq(e_2, "a bias is added to the output unchanged", using=[L])
    .fact("Biases of the second layer")
)

note.section("Back to the hidden units")
note.text(
    rf"""
An activation {a[j]} acts on the loss through every output, with the weights of column {j}. Summing over the outputs
is a multiplication with the transpose: the error travels backwards through the same weights by which the signal came.
"""
)
hidden_unit = (
    note.calc(D(L, a[j]))
    .eq(Sum(e_2[r] * D(o[r], a[j]), r), "chain rule through the outputs", using=[L])
    .eq(Sum(e_2[r] * W_2[r, j], r), "the output is linear in the activations", using=[o])
    .eq((W_2.T @ e_2)[j], "a product with the transpose")
    .fact("One hidden unit")
)
hidden_layer = note.calc(grad(L, a)).eq(W_2.T @ e_2, "stack the components", using=[hidden_unit]).fact("Hidden units")
hidden_scores = (
    note.calc(grad(L, s))
    .eq(grad(L, a) * phi.prime(s), "the activation acts on each score by itself", using=[a])
    .eq((W_2.T @ e_2) * phi.prime(s), using=[hidden_layer])
    .eq(e_1, using=[e_1])
    .fact("Error at the hidden units")
)

note.section("The first layer")
note.text(
    rf"""
The weight {W_1[i, k]} enters the score of unit {i} only, multiplied with the input {x[k]}. Again the result is an
outer product, of the error at this layer and what went into it.
"""
)
unit_slope = (
    note.calc(D(a[j], W_1[i, k]))
    .eq(phi.prime(s[j]) * D(s[j], W_1[i, k]), "chain rule through the score", using=[a])
    .eq(phi.prime(s[j]) * delta(i, j) * x[k], "only one score contains this weight", using=[s])
    .fact("Slope of a hidden unit")
)
first_weight = (
    note.calc(D(L, W_1[i, k]))
    .eq(Sum(D(L, a[j]) * D(a[j], W_1[i, k]), j), "chain rule through the hidden units")
    .eq(Sum((W_2.T @ e_2)[j] * (phi.prime(s[j]) * delta(i, j) * x[k]), j), using=[hidden_unit, unit_slope])
    .eq((W_2.T @ e_2)[i] * phi.prime(s[i]) * x[k], "the delta picks one term")
    .eq(e_1[i] * x[k], using=[e_1])
    .fact("One weight of the first layer")
)
first_layer = (
    note.calc(grad(L, W_1)).eq(outer(e_1, x), "stack the components", using=[first_weight]).result("First layer")
)
first_bias = (
    note.calc(grad(L, b_1))
    .eq(e_1, "the weight of a constant input", using=[hidden_scores])
    .fact("Biases of the first layer")
)
