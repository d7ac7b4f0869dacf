"""The matrix may be singular."""

from notesc import Note, inv, matrix_power

note = Note("Inverse of a power")
n = note.size("n", "number of rows")
k = n.index("k")
A = note.matrix("A", n, n, "a matrix")
note.calc(inv(matrix_power(A, k))).eq(matrix_power(inv(A), k), "one by one")  # expect: N301|N303
