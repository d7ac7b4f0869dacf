"""For n = 1 the sum is empty, and says nothing of the inverse."""

from notesc import Eq, Note, Sum, inv, tr

note = Note("A hypothesis about an empty sum")
n = note.size("n", "a size")
k = n.index("k")
a = note.scalar("a", "a number")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
note.calc(B, given=[Eq(Sum(tr(inv(A)), (k, 2, n)), a), Eq(A @ B, 0 * A)]).eq(0 * B, "cancel A")  # expect: N301
