"""The log-density of a Gaussian in several dimensions."""

from notesc import Note, det, grad, hessian, log, pi, positive_definite

note = Note("Gaussian log density")
n = note.size("n", "dimension")
P = note.matrix("P", n, n, "precision matrix", properties=(positive_definite,))
x = note.vector("x", n, "a point")
mu = note.vector("mu", n, "mean")
f = note.define("f", log(det(P)) / 2 - n * log(2 * pi) / 2 - (x - mu).T @ P @ (x - mu) / 2, "log-density")
note.calc(grad(f, x)).eq(-P @ (x - mu), using=[f])
note.calc(grad(f, mu)).eq(P @ (x - mu), using=[f])
note.calc(hessian(f, x)).eq(-P, using=[f])
note.calc((x - mu).T @ P @ (x - mu)).eq(x.T @ P @ x - 2 * mu.T @ P @ x + mu.T @ P @ mu, "the precision is symmetric")
