"""Where two eigenvalues meet there is no derivative."""

from notesc import D, Note, eigenvalues, symmetric, identity

note = Note("Derivative of an eigenvalue")
n = note.size("n", "number of rows")
t = note.scalar("t", "time")
S = note.matrix("S", n, n, "a matrix", properties=(symmetric,))
note.calc(D(eigenvalues(S + t * identity(n))[1], t)).eq(1 + 0 * t, "a shift")  # expect: N301|N302|N303
