"""Ridge regression: a penalty makes the least squares solution unique."""

from notesc import Eq, Note, argmin, grad, hessian, identity, inv, invertible, norm, positive, positive_definite

note = Note(
    "Ridge regression",
    topics=["linear algebra", "regression", "regularisation"],
    summary=(
        "A penalty on the length of the weights makes the matrix of the normal equations positive definite, "
        "whatever the data."
    ),
)

n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
w = note.vector("w", d, "weights")
y = note.vector("y", n, "targets")
u = note.vector("u", d, "any direction")
lam = note.scalar("lam", "strength of the penalty", domain=positive)

J = note.define("J", norm(X @ w - y) ** 2 + lam * norm(w) ** 2, "penalised sum of squared errors")
A = note.define("A", X.T @ X + lam * identity(d), "regularised Gram matrix")

note.text(
    rf"""
Plain least squares has no unique answer when there are more features than observations, or when some features repeat
others. [Ridge regression](term:ridge-regression) adds {lam * norm(w) ** 2} to the squared errors: among weights that
fit equally well, short ones are preferred. We will see that one minimum remains, without any assumption on {X}.
"""
)

note.section("Gradient and Hessian")
note.text("The penalty adds one term to the gradient of least squares, and a multiple of the identity to the Hessian.")
gradient = (
    note.calc(grad(J, w))
    .eq(grad(norm(X @ w - y) ** 2, w) + lam * grad(norm(w) ** 2, w), "the gradient is linear", using=[J])
    .eq(2 * X.T @ (X @ w - y) + 2 * lam * w, "gradients of two squares")
    .eq(2 * (A @ w - X.T @ y), "collect the weights", using=[A])
    .fact("Ridge gradient")
)
curvature = (
    note.calc(hessian(J, w))
    .eq(2 * (X.T @ X + lam * identity(d)), "differentiate once more", using=[J])
    .eq(2 * A, using=[A])
    .fact("Ridge Hessian")
)

note.section("Always invertible")
note.text(
    rf"""
For a direction {u} other than zero, the quadratic form of {A} is a square plus a positive multiple of another square
that is not zero. So {A} is [positive definite](term:positive-definite), and a positive definite matrix has an
inverse: it sends no direction to zero.
"""
)
form = (
    note.calc(u.T @ A @ u)
    .eq(u.T @ X.T @ X @ u + lam * u.T @ u, "multiply out", using=[A])
    .eq(norm(X @ u) ** 2 + lam * norm(u) ** 2, "both are squared lengths")
    .fact("Quadratic form of the ridge")
)
definite = note.claim(
    positive_definite(A), "a square plus a positive square", using=[form, A], name="The ridge is positive definite"
)
regular = note.claim(
    invertible(A), "a positive definite matrix is invertible", using=[definite], name="The ridge is invertible"
)
bowl = note.claim(
    positive_definite(2 * A),
    "twice a positive definite matrix",
    using=[definite],
    name="The objective is strictly convex",
)

note.section("The solution")
note.text(
    """
As for least squares, the gradient vanishes exactly where a linear system holds. Here the system can always be solved.
"""
)
stationary = (
    note.calc(Eq(grad(J, w), 0))
    .iff(Eq(2 * (A @ w - X.T @ y), 0), using=[gradient])
    .iff(Eq(A @ w, X.T @ y), "divide by two and move one term across")
    .iff(Eq(w, inv(A) @ X.T @ y), "multiply by the inverse", using=[regular])
    .fact("Ridge equations")
)
note.result(
    Eq(argmin(J, w), inv(A) @ X.T @ y),
    "the stationary point of a strictly convex function is its only minimum",
    using=[stationary, curvature, bowl, regular],
    name="Ridge solution",
)

note.section("The same solution from the other side")
note.text(
    rf"""
With fewer observations than features it is cheaper to invert the {n} × {n} matrix {X @ X.T + lam * identity(n)}. That
both ways lead to the same weights is the [push-through identity](term:push-through-identity). It holds because
{X.T @ (X @ X.T + lam * identity(n))} and {(X.T @ X + lam * identity(d)) @ X.T} are the same matrix.
"""
)
pushed = (
    note.calc(X.T @ (X @ X.T + lam * identity(n)))
    .eq(X.T @ X @ X.T + lam * X.T, "multiply out")
    .eq((X.T @ X + lam * identity(d)) @ X.T, "factor the transpose out on the right")
    .fact("Before inverting")
)
other_side = note.claim(
    positive_definite(X @ X.T + lam * identity(n)),
    "by the same argument, with the rows of the design matrix",
    name="The other ridge is positive definite",
)
dual = (
    note.calc(inv(X.T @ X + lam * identity(d)) @ X.T)
    .eq(
        X.T @ inv(X @ X.T + lam * identity(n)),
        "multiply by the two inverses, one from each side",
        using=[pushed, definite, other_side],
    )
    .fact("Push-through identity")
)
