"""Derivatives of matrix functions."""

from notesc import (
    D,
    Note,
    Sum,
    components,
    delta,
    det,
    diag,
    exp,
    grad,
    hessian,
    identity,
    inv,
    jacobian,
    log,
    outer,
    positive_definite,
    tr,
)

note = Note("Derivatives of matrix functions")
n = note.size("n", "number of rows")
i, j, k, l = n.indices("i j k l")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
Z = note.matrix("Z", n, n, "a square variable")
a = note.vector("a", n, "a vector")
c = note.vector("c", n, "a vector")
x = note.vector("x", n, "the variable")
t = note.scalar("t", "a parameter")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
note.calc(grad(tr(A @ diag(x) @ B), x)).eq(components((B @ A)[i, i], i), "a diagonal")
note.calc(grad(x.T @ A @ x, x)).eq((A + A.T) @ x, "a quadratic form")
note.calc(hessian(x.T @ A @ x, x)).eq(A + A.T, "a quadratic form")
note.calc(grad((A @ x - a).T @ (B @ x - c), x)).eq(A.T @ (B @ x - c) + B.T @ (A @ x - a), "product rule")
note.calc(jacobian(A @ x, x)).eq(A, "linear")
note.calc(jacobian((x.T @ x) * x, x)).eq((x.T @ x) * identity(n) + 2 * outer(x, x), "product rule")
note.calc(jacobian(x * (A @ x), x)).eq(diag(A @ x) + diag(x) @ A, "product rule")
note.calc(jacobian(diag(a) @ x, x)).eq(diag(a), "linear")
note.calc(D((A @ Z @ B)[i, j], Z[k, l])).eq(A[i, k] * B[l, j], "linear")
note.calc(D((Z.T @ Z)[i, j], Z[k, l])).eq(delta(i, l) * Z[k, j] + delta(j, l) * Z[k, i], "product rule")
note.calc(D(inv(P + t**2 * identity(n))[i, j], t)).eq(
    -2 * t * (inv(P + t**2 * identity(n)) @ inv(P + t**2 * identity(n)))[i, j], "derivative of an inverse"
)
note.calc(D(log(det(P + t**2 * identity(n))), t)).eq(2 * t * tr(inv(P + t**2 * identity(n))), "Jacobi")
note.calc(D((x + t * a).T @ A @ (x + t * a), t)).eq(a.T @ A @ (x + t * a) + (x + t * a).T @ A @ a, "along a line")
note.calc(grad(log(x.T @ P @ x + 1), x)).eq(2 * P @ x / (x.T @ P @ x + 1), "chain rule")
note.calc(hessian(log(x.T @ P @ x + 1), x)).eq(
    2 * P / (x.T @ P @ x + 1) - 4 * P @ outer(x, x) @ P / (x.T @ P @ x + 1) ** 2, "differentiate twice"
)
note.calc(tr(A.T @ B)).eq(Sum(Sum(A[i, j] * B[i, j], j), i), "written out")
note.calc(grad(Sum(Sum(exp(Z[i, j]), j), i), Z)).eq(components(exp(Z[i, j]), i, j), "entry by entry")
