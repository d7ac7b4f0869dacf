"""Least squares: the normal equations and their solution."""

from notesc import Eq, Note, argmin, grad, hessian, inv, invertible, norm, positive_definite

note = Note(
    "The normal equations",
    topics=["linear algebra", "regression"],
    summary=(
        "The weights that minimise a sum of squared errors solve a linear system, and full column rank makes the "
        "solution unique."
    ),
)

n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "targets")

note.text(
    rf"""
Each row of the [design matrix](term:design-matrix) {X} holds the features of one observation, and {y} holds what was
observed. A linear model predicts {X @ w}. [Least squares](term:least-squares) chooses the weights {w} for which the
predictions miss the targets by as little as possible, measured by the sum of the squared errors.
"""
)
J = note.define("J", norm(X @ w - y) ** 2, "sum of squared errors")
full_rank = note.assume(invertible(X.T @ X), f"the columns of {X} are linearly independent")

note.section("The gradient")
note.text(
    rf"""
Once the square is expanded, {J} is a quadratic form plus a linear form plus a constant. The matrix {X.T @ X} of the
quadratic form is symmetric, which is where the factor two comes from.
"""
)
gradient = (
    note.calc(grad(J, w))
    .eq(grad(w.T @ X.T @ X @ w - 2 * y.T @ X @ w + y.T @ y, w), "expand the square", using=[J])
    .eq(2 * X.T @ X @ w - 2 * X.T @ y, "gradients of a quadratic and of a linear form")
    .fact("Gradient of least squares")
)

note.section("The curvature")
note.text(
    rf"""
The [Hessian](term:hessian) does not depend on {w}. It is a [Gram matrix](term:gram-matrix) times two, and a Gram
matrix of independent columns is [positive definite](term:positive-definite): the graph of {J} is a bowl that curves
upwards in every direction.
"""
)
curvature = note.calc(hessian(J, w)).eq(2 * X.T @ X, "differentiate once more").fact("Hessian of least squares")
convex = note.claim(positive_definite(2 * X.T @ X), "a Gram matrix of full column rank", using=[full_rank])

note.section("The solution")
note.text(
    rf"""
At the bottom of the bowl the gradient vanishes. This gives a linear system for {w}, the
[normal equations](term:normal-equations). They are called so because they say that the error {X @ w - y} is at right
angles (normal) to every column of {X}.
"""
)
stationary = (
    note.calc(Eq(grad(J, w), 0))
    .iff(Eq(2 * X.T @ X @ w - 2 * X.T @ y, 0), using=[gradient])
    .iff(Eq(X.T @ X @ w, X.T @ y), "divide by two and move one term across")
    .iff(Eq(w, inv(X.T @ X) @ X.T @ y), "multiply by the inverse", using=[full_rank])
    .fact("Normal equations")
)
note.text(
    """
A strictly convex function has at most one stationary point, and that point is its minimum. So nothing is left to
compare.
"""
)
note.result(
    Eq(argmin(J, w), inv(X.T @ X) @ X.T @ y),
    "the stationary point of a strictly convex function is its only minimum",
    using=[stationary, curvature, convex, full_rank],
    name="Least squares solution",
)
