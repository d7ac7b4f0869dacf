"""What the derivative by a symmetric matrix means depends on a convention."""

from notesc import Note, grad, identity, symmetric, tr

note = Note("Derivative by a symmetric matrix")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
note.calc(grad(tr(A), A)).eq(identity(n), "the derivative of a trace")  # expect: N113
