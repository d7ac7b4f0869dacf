"""The exponential of a matrix."""

from notesc import D, Eq, Note, det, exp, expm, grad, identity, inv, tr

note = Note("Matrix exponentials")
n = note.size("n", "number of rows")
s = note.scalar("s", "a time")
t = note.scalar("t", "a time")
A = note.matrix("A", n, n, "a generator")
B = note.matrix("B", n, n, "a generator")
v = note.vector("v", n, "initial state")
note.calc(D(expm(t * A) @ v, t)).eq(A @ expm(t * A) @ v, "the state solves x' = A x")
note.calc(expm(s * A) @ expm(t * A)).eq(expm((s + t) * A), "times add up")
note.calc(inv(expm(A))).eq(expm(-A), "backwards")
note.calc(det(expm(t * A))).eq(exp(t * tr(A)), "Liouville's formula")
note.calc(expm(A - A.T) @ expm(A - A.T).T).eq(identity(n), "skew generators rotate")
note.calc(grad(tr(expm(A)), A)).eq(expm(A.T), "under the trace the factors may change places")
commute = note.assume(Eq(A @ B, B @ A), "the two commute")
note.calc(expm(A) @ expm(B)).eq(expm(A + B), "as for numbers", using=[commute])
