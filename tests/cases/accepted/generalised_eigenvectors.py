"""Generalised eigenvectors."""

from notesc import Eq, Ne, Note, grad, norm, positive, positive_definite, symmetric

note = Note("Generalised eigenvectors")
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
note.calc(Eq(grad(R, u), 0)).iff(Eq(A @ u, R * B @ u), "a generalised eigenvector", using=[R])
