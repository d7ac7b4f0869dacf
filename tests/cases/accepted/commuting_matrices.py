"""What holds for matrices that are assumed to commute."""

from notesc import Eq, Note

note = Note("Commuting matrices")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
commute = note.assume(Eq(A @ B, B @ A), "the two commute")
note.calc((A + B) @ (A - B)).eq(A @ A - B @ B, "third binomial formula", using=[commute])
note.calc(A @ A @ B).eq(B @ A @ A, "twice", using=[commute])
