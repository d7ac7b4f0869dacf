"""Jacobi's formula along a line of matrices, at a point where the matrix is known to be invertible."""

from notesc import D, Eq, Note, det, identity, inv, invertible, log, positive_definite, symmetric, tr

note = Note("Derivatives of determinants at points")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a direction")
S = note.matrix("S", n, n, "a symmetric direction", properties=(symmetric,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
G = note.matrix("G", n, n, "invertible", properties=(invertible,))
t = note.scalar("t", "a parameter")
start = note.assume(Eq(t, 0), "at the start")
note.calc(D(det(P + t * A), t)).eq(det(P) * tr(inv(P) @ A), "Jacobi", using=[start])
note.calc(D(det(identity(n) + t * A), t)).eq(tr(A), "the trace is the derivative of the determinant", using=[start])
note.calc(D(log(det(P + t * S)), t)).eq(tr(inv(P) @ S), "the logarithm", using=[start])
note.calc(D(inv(G + t * A), t)).eq(-inv(G) @ A @ inv(G), "the inverse", using=[start])
