"""An index may be called row: it is not the row of the matrix in which it stands."""

from notesc import Note, components, identity, inv, invertible

note = Note("Index called row")
n = note.size("n", "number of rows")
i, j, row = n.indices("i j row")
B = note.matrix("B", n, n, "a matrix")
C = note.matrix("C", n, n, "another matrix")
shifted = components(B[j, i] + C[j, row], i, j)
note.calc(inv(B + C) @ (B + C), given=[invertible(shifted)]).eq(identity(n), "by definition")  # expect: N303|N301
