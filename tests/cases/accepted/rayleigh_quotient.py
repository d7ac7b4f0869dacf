"""The gradient of the Rayleigh quotient, away from zero."""

from notesc import Gt, Ne, Note, grad, symmetric

note = Note("Rayleigh quotient")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
u = note.vector("u", n, "a vector other than zero")
nonzero = note.assume(Ne(u, 0), "the quotient is defined")
rho = note.define("rho", u.T @ A @ u / (u.T @ u), "Rayleigh quotient")
note.claim(Gt(u.T @ u, 0), "a sum of squares", using=[nonzero])
note.calc(grad(rho, u)).eq(2 * (A @ u - rho * u) / (u.T @ u), "quotient rule", using=[rho, nonzero])
note.calc(u.T @ (A @ u - rho * u)).eq(0, "the gradient is normal to the vector", using=[rho, nonzero])
