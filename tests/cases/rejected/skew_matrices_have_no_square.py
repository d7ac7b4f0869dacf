"""xᵀ A x is 0 for a skew A, and tr(A A) is not."""

from notesc import Eq, Note, tr

note = Note("Skew matrices have no square")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
skew = note.assume(Eq(A.T, -A), "skew")
note.calc(tr(A @ A)).eq(0, "as the trace of A", using=[skew])  # expect: N301
