"""Lengths and kernels."""

from notesc import Ne, Note, Sum, exp, grad, log, norm, outer, positive, positive_definite, sqrt

note = Note("Lengths and kernels")
n = note.size("n", "dimension")
i, j, k = n.indices("i j k")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
B = note.matrix("B", n, n, "a positive definite matrix", properties=(positive_definite,))
c = note.scalar("c", "a scale", domain=positive)
u_0 = note.assume(Ne(u, 0), "not zero")
v_0 = note.assume(Ne(v, 0), "not zero")
h = note.define("h", u / norm(u), "direction")
note.calc(grad(log(u.T @ B @ u), u)).eq(2 * B @ u / (u.T @ B @ u), "chain rule")
note.calc(norm(u)).gt(0, "not zero", using=[u_0])
note.calc(1 / norm(u) ** 2).gt(0, "not zero", using=[u_0])
note.calc(norm(u) ** 3 / norm(u)).eq(norm(u) ** 2, "cancel")
note.calc(grad(norm(u - v) ** 2 / 2, v)).eq(v - u, "a squared distance")
note.calc(norm(u - (u.T @ v) / (v.T @ v) * v) ** 2).eq(u.T @ u - (u.T @ v) ** 2 / (v.T @ v), "what a projection leaves")
note.calc(outer(h, h) @ outer(h, h)).eq(outer(h, h), "a projection", using=[h])
note.calc(grad(exp(-(norm(u - v) ** 2) / (2 * c**2)), u)).eq(
    -exp(-(norm(u - v) ** 2) / (2 * c**2)) * (u - v) / c**2, "a radial kernel"
)
note.calc(grad(sqrt(norm(u) ** 2 + c), u)).eq(u / sqrt(norm(u) ** 2 + c), "a smooth length")
note.calc(grad(1 / norm(u) ** 2, u)).eq(-2 * u / norm(u) ** 4, "chain rule")
note.calc(grad(Sum(u[k] ** 4, k), u)).eq(4 * u * u * u, "a power of each")
note.calc(norm(-u)).eq(norm(u), "the opposite")
