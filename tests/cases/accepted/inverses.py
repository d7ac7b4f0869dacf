"""Rules for inverses."""

from notesc import Note, identity, inv, invertible, positive

note = Note("Inverses")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
B = note.matrix("B", n, n, "an invertible matrix", properties=(invertible,))
c = note.scalar("c", "a positive factor", domain=positive)
note.calc(inv(A) @ A).eq(identity(n), "by definition")
note.calc(A @ inv(A)).eq(identity(n), "by definition")
note.calc(inv(A @ B)).eq(inv(B) @ inv(A), "an inverse reverses the order")
note.calc(inv(A.T)).eq(inv(A).T, "inverse and transpose")
note.calc(inv(inv(A))).eq(A, "twice")
note.calc(inv(c * A)).eq(inv(A) / c, "a factor comes out")
note.calc(inv(A) - inv(B)).eq(inv(A) @ (B - A) @ inv(B), "multiply out")
note.calc(inv(A) @ B @ inv(B) @ A).eq(identity(n), "cancel from the inside")
