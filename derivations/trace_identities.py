"""The trace: what it does not see, and the gradients that follow from it."""

from notesc import D, Note, Sum, delta, grad, norm, tr

note = Note(
    "Working with traces",
    topics=["linear algebra", "matrix calculus"],
    summary=(
        "A trace may be transposed and its factors may be moved round in a circle. With that, gradients by "
        "matrices are a matter of bookkeeping."
    ),
)

n = note.size("n", "a number of rows")
m = note.size("m", "a number of columns")
i, k = n.indices("i k")
j, l = m.indices("j l")
A = note.matrix("A", n, m, "a matrix")
B = note.matrix("B", m, n, "a matrix of the transposed shape")
C = note.matrix("C", n, n, "a square matrix")
X = note.matrix("X", n, m, "a matrix that varies")
x = note.vector("x", n, "a vector")

note.text(
    """
The [trace](term:trace) of a square matrix is the sum of its diagonal. Its use is that it turns an expression with
matrices into a single number that can be rearranged.
"""
)

note.section("Round in a circle")
note.text(
    rf"""
Written out, the traces of {A @ B} and of {B @ A} contain the same products, added in another order; the two matrices
may even have different sizes. For longer products, take several factors as one.
"""
)
cyclic = (
    note.calc(tr(A @ B))
    .eq(Sum(Sum(A[i, j] * B[j, i], j), i), "the diagonal of a product")
    .eq(Sum(Sum(B[j, i] * A[i, j], i), j), "the order of finite sums does not matter")
    .eq(tr(B @ A), "the diagonal of the other product")
    .result("A trace is cyclic")
)
flipped = (
    note.calc(tr(C.T))
    .eq(Sum(C[i, i], i), "a transpose keeps the diagonal")
    .eq(tr(C), "by definition")
    .fact("Trace of a transpose")
)

note.section("Squares")
note.text("The sum of the squares of all entries is a trace, and a quadratic form is a trace as well.")
frobenius = (
    note.calc(tr(A.T @ A))
    .eq(Sum(Sum(A[i, j] ** 2, i), j), "the diagonal of a product")
    .ge(0, "a sum of squares")
    .fact("Sum of squares")
)
quadratic = (
    note.calc(x.T @ C @ x)
    .eq(Sum(x[i] * C[i, k] * x[k], i, k), "write out the products")
    .eq(Sum(C[i, k] * (x[k] * x[i]), i, k), "reorder the factors")
    .eq(tr(C @ (x @ x.T)), "the diagonal of a product")
    .fact("A quadratic form is a trace")
)
length = (
    note.calc(tr(x @ x.T))
    .eq(Sum(x[i] ** 2, i), "the diagonal")
    .eq(norm(x) ** 2, "by definition")
    .fact("Trace of an outer product")
)

note.section("Gradients")
note.text(
    rf"""
The gradient by a matrix {X} has the shape of {X}: its entry in row {i} and column {j} is the derivative by {X[i, j]}.
"""
)
linear_entry = (
    note.calc(D(tr(B @ X), X[i, j]))
    .eq(Sum(B[l, k] * D(X[k, l], X[i, j]), l, k), "write out the trace")
    .eq(Sum(B[l, k] * delta(k, i) * delta(l, j), l, k), "only one entry varies")
    .eq(B[j, i], "the deltas pick one term")
    .fact("One entry of a linear trace")
)
linear = (
    note.calc(grad(tr(B @ X), X))
    .eq(B.T, "stack the components", using=[linear_entry])
    .fact("Gradient of a linear trace")
)
square = note.calc(grad(tr(X.T @ X), X)).eq(2 * X, "the derivative of each square").fact("Gradient of a sum of squares")
form = (
    note.calc(grad(tr(X.T @ C @ X), X))
    .eq(C @ X + C.T @ X, "product rule: each of the two factors in turn")
    .eq((C + C.T) @ X, "factor out")
    .result("Gradient of a quadratic trace")
)
