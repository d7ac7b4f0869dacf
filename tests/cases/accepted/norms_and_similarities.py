"""Norms and similarities."""

from notesc import (
    D,
    Eq,
    Ne,
    Note,
    grad,
    hessian,
    identity,
    jacobian,
    norm,
    outer,
    positive,
    positive_definite,
    symmetric,
)

note = Note("Norms and similarities")
n = note.size("n", "dimension")
i, j, k = n.indices("i j k")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
B = note.matrix("B", n, n, "a positive definite matrix", properties=(positive_definite,))
lam = note.scalar("lam", "eigenvalue")
c = note.scalar("c", "a scale", domain=positive)
u_0 = note.assume(Ne(u, 0), "not zero")
R = note.define("R", u.T @ A @ u / (u.T @ B @ u), "generalised Rayleigh quotient")
h = note.define("h", u / norm(u), "direction")
note.calc(grad(norm(u), u)).eq(u / norm(u), "chain rule")
note.calc(D(norm(u), u[i])).eq(u[i] / norm(u), "chain rule")
note.calc(hessian(norm(u), u)).eq((identity(n) - outer(u, u) / norm(u) ** 2) / norm(u), "differentiate twice")
note.calc(jacobian(h, u)).eq((identity(n) - outer(h, h)) / norm(u), "quotient rule", using=[h])
note.calc(norm(h)).eq(1, "a direction has length one", using=[h])
note.calc(norm(h) ** 2).eq(1, "a direction has length one", using=[h])
note.calc(norm(c * u)).eq(c * norm(u), "a positive factor")
note.calc(norm(u + v) ** 2).eq(norm(u) ** 2 + 2 * u.T @ v + norm(v) ** 2, "expand")
note.calc(norm(u + v) ** 2 + norm(u - v) ** 2).eq(2 * norm(u) ** 2 + 2 * norm(v) ** 2, "parallelogram")
note.calc((norm(u + v) ** 2 - norm(u - v) ** 2) / 4).eq(u.T @ v, "polarisation")
note.calc(u.T @ B @ u).gt(0, "positive definite", using=[u_0])
note.calc(grad(R, u)).eq(2 * (A @ u - R * B @ u) / (u.T @ B @ u), "quotient rule", using=[R])
note.calc(u.T @ A @ u / (u.T @ u), given=[Eq(A @ u, lam * u)]).eq(lam, "the eigenvalue")
