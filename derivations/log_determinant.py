"""The derivative of a determinant, of its logarithm, and of an inverse; the precision of a Gaussian."""

from notesc import D, Eq, Gt, Note, Sum, delta, det, grad, identity, inv, invertible, log, tr

note = Note(
    "Derivatives of determinant and inverse",
    topics=["linear algebra", "matrix calculus", "statistics"],
    summary=(
        "How a determinant, its logarithm and an inverse change with one entry of the matrix, and what maximum "
        "likelihood makes of it."
    ),
)

n = note.size("n", "number of rows and of columns")
i, j, k, l = n.indices("i j k l")
A = note.matrix("A", n, n, "a square matrix whose entries vary freely")
S = note.matrix("S", n, n, "scatter matrix of a sample")

note.text(
    rf"""
The density of a Gaussian in several dimensions contains a [determinant](term:determinant). To fit it, we need to know
how a determinant changes with the entries of its matrix. The entries of {A} are varied one by one here, also where
{A} happens to be symmetric.
"""
)
orientation = note.assume(Gt(det(A), 0), "so that the logarithm exists")

note.section("The determinant and its logarithm")
note.text(
    rf"""
[Jacobi's formula](term:jacobi-formula): expanded along row {i}, the determinant is linear in the entry {A[i, j]}, and
its coefficient is the cofactor. Cramer's rule writes the cofactor with the inverse. Note the order of the indices,
which is that of the transpose.
"""
)
regular = note.claim(invertible(A), "the determinant is not zero", using=[orientation], name="The matrix is invertible")
jacobi = (
    note.calc(D(det(A), A[i, j]))
    .eq(det(A) * inv(A)[j, i], "expand along a row, and Cramer's rule", using=[regular])
    .fact("Jacobi's formula")
)
entry = (
    note.calc(D(log(det(A)), A[i, j]))
    .eq(D(det(A), A[i, j]) / det(A), "chain rule", using=[orientation])
    .eq(inv(A)[j, i], "the determinant cancels", using=[jacobi, orientation])
    .fact("One entry of the log-determinant")
)
gradient = (
    note.calc(grad(log(det(A)), A))
    .eq(inv(A).T, "stack the components", using=[entry])
    .result("Gradient of the log-determinant")
)

note.section("The inverse")
note.text(
    rf"""
The product {inv(A) @ A} is the identity for every invertible {A}, so its derivative is zero. The product rule then
gives the derivative of the inverse: minus the inverse on both sides of the change.
"""
)
unit = note.calc(inv(A) @ A).eq(identity(n), "definition of the inverse", using=[regular]).fact("Inverse times matrix")
inverse = (
    note.calc(D(inv(A)[i, j], A[k, l]))
    .eq(-inv(A)[i, k] * inv(A)[l, j], "product rule in the identity above, solved for this derivative", using=[regular])
    .fact("Derivative of the inverse")
)

note.section("The precision of a Gaussian")
note.text(
    rf"""
Up to constants, twice the mean log-likelihood of a centred Gaussian with precision matrix {A} is
{log(det(A)) - tr(S @ A)}. Its gradient vanishes exactly where the inverse of the precision, the covariance, is the
scatter matrix of the sample.
"""
)
linear = (
    note.calc(D(tr(S @ A), A[i, j]))
    .eq(D(Sum(S[k, l] * A[l, k], k, l), A[i, j]), "write out the trace")
    .eq(Sum(S[k, l] * delta(l, i) * delta(k, j), k, l), "only one entry varies")
    .eq(S[j, i], "the deltas pick one term")
    .fact("Derivative of a linear trace")
)
likelihood = (
    note.calc(Eq(grad(log(det(A)) - tr(S @ A), A), 0))
    .iff(Eq(inv(A).T - S.T, 0), "differentiate", using=[gradient, linear, orientation])
    .iff(Eq(inv(A), S), "transpose, and move one term across", using=[orientation])
    .fact("Stationary precision")
)
