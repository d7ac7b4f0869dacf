"""Resolvents of one matrix commute, not those of two."""

from notesc import Note, identity, inv, invertible

note = Note("Resolvents of two matrices commute")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "another matrix")
one = note.assume(invertible(A + identity(n)), "no eigenvalue -1")
two = note.assume(invertible(B + identity(n)), "no eigenvalue -1")
note.calc(inv(A + identity(n)) @ inv(B + identity(n))).eq(  # expect: N301
    inv(B + identity(n)) @ inv(A + identity(n)), "resolvents commute", using=[one, two]
)
