"""Products of matrices multiplied out."""

from notesc import Note, identity

note = Note("Products keep their order")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
I = identity(n)
note.calc((A + B) @ (A - B)).eq(A @ A - A @ B + B @ A - B @ B, "multiply out")
note.calc((A + B) @ (A + B)).eq(A @ A + A @ B + B @ A + B @ B, "multiply out")
note.calc((I + A) @ (I - A)).eq(I - A @ A, "the identity commutes")
note.calc((I - A) @ (I + A + A @ A)).eq(I - A @ A @ A, "telescope")
note.calc(A @ (B @ A)).eq((A @ B) @ A, "associative")
note.calc(A @ (2 * B)).eq(2 * A @ B, "a factor may stand anywhere")
