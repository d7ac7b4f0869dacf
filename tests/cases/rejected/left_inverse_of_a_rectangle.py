"""V has orthonormal columns; its rows need not be."""

from notesc import Eq, Note, identity

note = Note("Left inverse of a rectangle")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
V = note.matrix("V", n, m, "columns")
note.calc(V @ V.T, given=[Eq(V.T @ V, identity(m))]).eq(identity(n), "orthogonal")  # expect: N301
