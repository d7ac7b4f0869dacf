"""The quotient is undefined at the zero vector."""

from notesc import Note, grad, symmetric

note = Note("Rayleigh quotient at zero")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
u = note.vector("u", n, "a vector")
rho = note.define("rho", u.T @ A @ u / (u.T @ u), "Rayleigh quotient")
note.calc(grad(rho, u)).eq(2 * (A @ u - rho * u) / (u.T @ u), "quotient rule", using=[rho])  # expect: N301|N303
