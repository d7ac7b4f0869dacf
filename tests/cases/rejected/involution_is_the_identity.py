"""A reflection is its own inverse, and not the identity."""

from notesc import Eq, Note, identity

note = Note("Involution is the identity")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
note.calc(Eq(A @ A, identity(n))).implies(Eq(A, identity(n)), "take the root")  # expect: N301
