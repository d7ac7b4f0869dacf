"""Both conventions for the derivative by a symmetric matrix, and by a diagonal one."""

from notesc import D, Note, Rational, det, diagonal, grad, identity, independent_entries, inv, log, positive_definite, symmetric, symmetric_part, tr

note = Note("Derivatives by symmetric matrices")
n = note.size("n", "number of rows")
i, j = n.indices("i j")
A = note.matrix("A", n, n, "a matrix")
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
P = note.matrix("P", n, n, "a precision matrix", properties=(positive_definite,))
L = note.matrix("L", n, n, "a diagonal matrix", properties=(diagonal,))
d = note.vector("d", n, "deviation from the mean")
note.calc(grad(tr(A @ S), S, convention=independent_entries)).eq(
    A + A.T - A * identity(n), "each entry beside the diagonal stands twice"
)
note.calc(grad(log(det(P)), P, convention=independent_entries)).eq(
    2 * inv(P) - inv(P) * identity(n), "Jacobi's formula"
)
note.calc(grad(log(det(P)) / 2 - d.T @ P @ d / 2, P, convention=symmetric_part)).eq(
    Rational(1, 2) * (inv(P) - d @ d.T), "likelihood of one observation"
)
note.calc(grad(tr(A @ L), L, convention=independent_entries)).eq(A * identity(n), "only the diagonal varies")
note.calc(D(S[i, j], S[j, i], convention=independent_entries)).eq(D(S[i, j], S[i, j], convention=independent_entries), "one variable")
