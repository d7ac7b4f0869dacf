"""The derivative of the determinant is a trace at t = 0 only."""

from notesc import D, Note, det, identity, tr

note = Note("Jacobi away from the point")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a direction")
t = note.scalar("t", "a parameter")
note.calc(D(det(identity(n) + t * A), t)).eq(tr(A), "Jacobi")  # expect: N301
