"""More true steps: similarities and quotients."""

from notesc import Eq, Ne, Note, grad, identity, norm, outer, positive, positive_definite, positive_semidefinite, symmetric

note = Note("Similarities and quotients, continued")
n = note.size("n", "dimension")
i, j, k = n.indices("i j k")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
B = note.matrix("B", n, n, "a positive definite matrix", properties=(positive_definite,))
lam = note.scalar("lam", "eigenvalue")
c = note.scalar("c", "a scale", domain=positive)
u_0 = note.assume(Ne(u, 0), "not zero")
v_0 = note.assume(Ne(v, 0), "not zero")
f = note.define("f", u.T @ v / (norm(u) * norm(v)), "cosine similarity")
R = note.define("R", u.T @ A @ u / (u.T @ B @ u), "generalised Rayleigh quotient")
h = note.define("h", u / norm(u), "direction")
note.calc(grad(f, u)).eq(v / (norm(u) * norm(v)) - f * u / norm(u) ** 2, "quotient rule", using=[f])
note.calc(grad(f, u)).eq((v / norm(v) - f * u / norm(u)) / norm(u), "quotient rule", using=[f])
note.calc(u.T @ grad(f, u)).eq(0, "a length changes nothing", using=[f])
note.calc(norm(u - v) ** 2, given=[Eq(norm(u), 1), Eq(norm(v), 1)]).eq(2 - 2 * u.T @ v, "unit vectors")
note.claim(positive_semidefinite(identity(n) - outer(h, h)), "a projection", using=[h])
