"""A B = A C does not say that B = C."""

from notesc import Eq, Note

note = Note("Cancelled singular matrix")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "any matrix")
B = note.matrix("B", n, n, "a matrix")
C = note.matrix("C", n, n, "a matrix")
note.calc(B, given=[Eq(A @ B, A @ C)]).eq(C, "cancel A")  # expect: N301
