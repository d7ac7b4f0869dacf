"""The push-through identity."""

from notesc import Note, identity, inv, invertible

note = Note("Push through")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
A = note.matrix("A", n, d, "a matrix")
B = note.matrix("B", d, n, "a matrix")
left = note.assume(invertible(identity(n) + A @ B), "the left inverse exists")
right = note.assume(invertible(identity(d) + B @ A), "the right inverse exists")
note.calc((identity(n) + A @ B) @ A).eq(A + A @ B @ A, "multiply out").eq(A @ (identity(d) + B @ A), "factor")
note.calc(inv(identity(n) + A @ B) @ A).eq(A @ inv(identity(d) + B @ A), "push through", using=[left, right])
