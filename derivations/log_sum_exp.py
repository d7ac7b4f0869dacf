"""Log-sum-exp: a smooth maximum whose gradient is softmax and whose Hessian is a covariance."""

from notesc import D, Note, Sum, delta, diag, exp, grad, hessian, log, logsumexp, positive_semidefinite, softmax

note = Note(
    "Log-sum-exp and softmax",
    topics=["calculus", "convexity", "classification"],
    summary=(
        "The gradient of log-sum-exp is softmax, its Hessian is the covariance of a distribution over classes, and"
        " so it is convex."
    ),
)

K = note.size("K", "number of classes")
i, j, k = K.indices("i j k")
z = note.vector("z", K, "logits")
v = note.vector("v", K, "any direction")
c = note.scalar("c", "any number")

F = note.define("F", logsumexp(z), "log-sum-exp of the logits")
p = note.define("p", softmax(z), "class probabilities")
m = note.define("m", Sum(p[k] * v[k], k), "mean of the direction under the class probabilities")

note.text(
    rf"""
[Log-sum-exp](term:log-sum-exp) {F} is a smooth stand-in for the greatest logit: if one logit is far above the others,
its exponential outweighs the rest, and the logarithm gives it back. It appears as the logarithm of the denominator of
[softmax](term:softmax), so the two belong together.
"""
)

note.section("Safe to compute")
note.text(
    rf"""
The exponential of a large logit overflows. Taking a constant {c} off every logit and adding it again changes nothing;
programs take the greatest logit for it, so that no exponent is positive.
"""
)
shift = (
    note.calc(c + log(Sum(exp(z[k] - c), k)))
    .eq(c + log(exp(-c) * Sum(exp(z[k]), k)), "take the common factor out of the sum")
    .eq(c - c + log(Sum(exp(z[k]), k)), "logarithm of a product")
    .eq(F, "fold", using=[F])
    .fact("Shifting the logits")
)

note.section("The gradient is softmax")
total = Sum(exp(z[k]), k)
one_logit = (
    note.calc(D(F, z[j]))
    .eq(D(log(total), z[j]), "unfold", using=[F])
    .eq(D(total, z[j]) / total, "derivative of a logarithm")
    .eq(exp(z[j]) / total, "only one term contains this logit")
    .eq(p[j], "fold", using=[p])
    .fact("Derivative by one logit")
)
gradient = note.calc(grad(F, z)).eq(p, "stack the components", using=[one_logit]).result("Gradient of log-sum-exp")

note.section("The Hessian is a covariance")
note.text("One more derivative is the derivative of softmax. It follows from the quotient rule.")
two_logits = (
    note.calc(D(D(F, z[i]), z[j]))
    .eq(D(p[i], z[j]), using=[one_logit.at({j: i})])
    .eq((delta(i, j) * exp(z[i]) * total - exp(z[i]) * exp(z[j])) / total**2, "quotient rule", using=[p])
    .eq(delta(i, j) * p[i] - p[i] * p[j], "split the fraction", using=[p])
    .fact("Derivative by two logits")
)
curvature = (
    note.calc(hessian(F, z))
    .eq(diag(p) - p @ p.T, "stack the components", using=[two_logits])
    .fact("Hessian of log-sum-exp")
)

note.section("Convexity")
note.text(
    rf"""
Along a direction {v} the curvature is the mean of the squares minus the square of the mean, with the class
probabilities as weights: the variance of {v[k]} when class {k} is drawn with probability {p[k]}. A variance is a mean
of squares, and that is never negative.
"""
)
whole = (
    note.calc(Sum(p[k], k))
    .eq(Sum(exp(z[k]), k) / Sum(exp(z[k]), k), "the terms have one denominator", using=[p])
    .eq(1, "the total over itself")
    .fact("Probabilities sum to one")
)
along = (
    note.calc(v.T @ (diag(p) - p @ p.T) @ v)
    .eq(Sum(p[k] * v[k] ** 2, k) - m**2, "write out the products", using=[m])
    .eq(Sum(p[k] * v[k] ** 2, k) - 2 * m * Sum(p[k] * v[k], k) + m**2 * Sum(p[k], k), using=[m, whole])
    .eq(Sum(p[k] * (v[k] - m) ** 2, k), "collect one square for each class")
    .ge(0, "squares with positive weights", using=[p])
    .fact("Curvature in a direction")
)
convex = note.result(
    positive_semidefinite(diag(p) - p @ p.T),
    "the curvature is nonnegative in every direction",
    using=[along],
    name="Log-sum-exp is convex",
)

note.section("No curvature in one direction")
note.text(
    """
Adding the same number to all logits does not change the probabilities. In that direction the Hessian is zero, so the
convexity is not strict.
"""
)
flat = (
    note.calc(Sum((diag(p) - p @ p.T)[i, j], j))
    .eq(p[i] - p[i] * Sum(p[j], j), "the delta picks one term")
    .eq(0, using=[whole])
    .fact("Rows of the Hessian sum to zero")
)
