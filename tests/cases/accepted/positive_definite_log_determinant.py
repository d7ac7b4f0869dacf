"""A log-determinant along a line of positive definite matrices."""

from notesc import D, Gt, Note, det, inv, invertible, log, positive, positive_definite

note = Note("Positive definite log determinant")
n = note.size("n", "number of rows")
P = note.matrix("P", n, n, "a positive definite matrix", properties=(positive_definite,))
t = note.scalar("t", "a positive number", domain=positive)
note.claim(invertible(P), "positive definite")
note.claim(Gt(det(P), 0), "a product of positive eigenvalues")
note.calc(log(det(inv(P)))).eq(-log(det(P)), "determinant of the inverse")
note.calc(log(det(t * P))).eq(n * log(t) + log(det(P)), "a factor from each row")
note.calc(D(log(det(t * P)), t)).eq(n / t, "a factor from each row")
