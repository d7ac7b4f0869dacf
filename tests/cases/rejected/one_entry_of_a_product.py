"""That one entry of A B is that of the identity matrix says nothing about B A."""

from notesc import Eq, Note, delta

note = Note("One entry of a product")
n = note.size("n", "number of rows")
i, j = n.indices("i j")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "another matrix")
note.calc((B @ A)[i, j], given=[Eq((A @ B)[i, j], delta(i, j))]).eq(delta(i, j), "the other way round")  # expect: N301
