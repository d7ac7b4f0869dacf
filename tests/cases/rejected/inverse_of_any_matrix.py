"""A square matrix may be singular."""

from notesc import Note, identity, inv

note = Note("Inverse of any matrix")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a square matrix")
note.calc(inv(A) @ A).eq(identity(n), "definition of the inverse")  # expect: N301|N303
