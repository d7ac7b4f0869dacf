"""Least squares: the normal equations and their solution."""

from notesc import Eq, Note, argmin, grad, hessian, inv, invertible, norm, positive_definite

note = Note("The normal equations", topics=["linear algebra", "regression"])

n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "targets")
full_rank = note.assume(invertible(X.T @ X), f"the columns of {X} are linearly independent")

J = note.define("J", norm(X @ w - y) ** 2, "sum of squared errors")

gradient = (
    note.calc(grad(J, w))
    .eq(grad(w.T @ X.T @ X @ w - 2 * y.T @ X @ w + y.T @ y, w), "expand the square", using=[J])
    .eq(2 * X.T @ X @ w - 2 * X.T @ y, "gradients of a quadratic and of a linear form")
    .fact("Gradient of least squares")
)
curvature = note.calc(hessian(J, w)).eq(2 * X.T @ X, "differentiate once more").fact("Hessian of least squares")
convex = note.claim(positive_definite(2 * X.T @ X), "a Gram matrix of full column rank", using=[full_rank])

stationary = (
    note.calc(Eq(grad(J, w), 0))
    .iff(Eq(2 * X.T @ X @ w - 2 * X.T @ y, 0), using=[gradient])
    .iff(Eq(X.T @ X @ w, X.T @ y), "divide by two and move one term across")
    .iff(Eq(w, inv(X.T @ X) @ X.T @ y), "multiply by the inverse", using=[full_rank])
    .fact("Normal equations")
)
note.result(
    Eq(argmin(J, w), inv(X.T @ X) @ X.T @ y),
    "the stationary point of a strictly convex function is its only minimum",
    using=[stationary, curvature, convex, full_rank],
)

