"""Logistic regression: gradient, Hessian, and why the loss is convex."""

from notesc import D, Note, Sum, diag, grad, hessian, log, positive_semidefinite, sigmoid

note = Note(
    "Logistic regression",
    topics=["calculus", "classification", "convexity"],
    summary=(
        "The gradient of the logistic loss has the form of least squares, and its Hessian is positive "
        "semidefinite: there are no bad valleys."
    ),
)

n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
j, k = d.indices("j k")
X = note.matrix("X", n, d, "design matrix, one observation in each row")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "labels, 1 for the first class and 0 for the second")
v = note.vector("v", d, "any direction")

a = note.define("a", X @ w, "scores")
p = note.define("p", sigmoid(a), "probabilities of the first class")
L = note.define("L", -Sum(y[i] * log(p[i]) + (1 - y[i]) * log(1 - p[i]), i), "negative log-likelihood")

note.text(
    rf"""
[Logistic regression](term:logistic-regression) gives observation {i} a score {a[i]}, linear in its features, and
turns the score into the probability {p[i]} of the first class by the [sigmoid](term:sigmoid). If the label {y[i]} is
one, the observation contributes {-log(p[i])} to the loss, and if it is zero, {-log(1 - p[i])}. The loss {L} adds
these up; it is the negative [log-likelihood](term:log-likelihood) of the labels.
"""
)

note.section("One probability and one weight")
note.text(
    rf"""
The weight {w[k]} moves the score {a[i]} at the rate {X[i, k]}, and the score moves the probability by the derivative
of the sigmoid.
"""
)
score_slope = (
    note.calc(D(a[i], w[k])).eq(X[i, k], "the score is linear in the weights", using=[a]).fact("Slope of a score")
)
probability_slope = (
    note.calc(D(p[i], w[k]))
    .eq(p[i] * (1 - p[i]) * D(a[i], w[k]), "derivative of the sigmoid, and the chain rule", using=[p])
    .eq(p[i] * (1 - p[i]) * X[i, k], using=[score_slope])
    .fact("Slope of a probability")
)

note.section("The gradient")
note.text(
    """
The denominators that the logarithms bring cancel against the derivative of the sigmoid. This is why the two are used
together.
"""
)
one_weight = (
    note.calc(D(L, w[k]))
    .eq(
        -Sum(y[i] / p[i] * D(p[i], w[k]) - (1 - y[i]) / (1 - p[i]) * D(p[i], w[k]), i),
        "chain rule in each logarithm",
        using=[L],
    )
    .eq(
        -Sum((y[i] * (1 - p[i]) - (1 - y[i]) * p[i]) * X[i, k], i), "the denominators cancel", using=[probability_slope]
    )
    .eq(Sum((p[i] - y[i]) * X[i, k], i), "multiply out")
    .fact("One weight")
)
gradient = (
    note.calc(grad(L, w)).eq(X.T @ (p - y), "stack the components", using=[one_weight]).result("Logistic gradient")
)

note.section("The Hessian")
note.text(
    rf"""
The gradient depends on the weights only through {p}, so one more derivative brings the slope of a probability once
more.
"""
)
two_weights = (
    note.calc(D(D(L, w[k]), w[j]))
    .eq(D(Sum((p[i] - y[i]) * X[i, k], i), w[j]), using=[one_weight])
    .eq(Sum(D(p[i], w[j]) * X[i, k], i), "labels and features are constants")
    .eq(Sum(p[i] * (1 - p[i]) * X[i, j] * X[i, k], i), using=[probability_slope.at({k: j})])
    .fact("Two weights")
)
curvature = (
    note.calc(hessian(L, w))
    .eq(X.T @ diag(p * (1 - p)) @ X, "the components of a weighted Gram matrix", using=[two_weights])
    .fact("Logistic Hessian")
)

note.section("Convexity")
note.text(
    rf"""
Walk in any direction {v}. The second derivative along it is a sum of squares with positive weights, so it is never
negative: the loss is [convex](term:convex), and a stationary point is a global minimum. It can be zero, when {X @ v}
is zero, so without further assumptions the minimum need not be unique.
"""
)
along = (
    note.calc(v.T @ X.T @ diag(p * (1 - p)) @ X @ v)
    .eq(Sum(p[i] * (1 - p[i]) * (X @ v)[i] ** 2, i), "write out the products")
    .ge(0, rf"{p[i]} lies between zero and one, and a square is never negative", using=[p])
    .fact("Curvature in a direction")
)
note.result(
    positive_semidefinite(X.T @ diag(p * (1 - p)) @ X),
    "the curvature is nonnegative in every direction",
    using=[along],
    name="The logistic loss is convex",
)
