"""Linear systems solved by reversible steps."""

from notesc import Eq, Note, grad, inv, invertible, positive_definite

note = Note("Linear systems solved")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "an invertible matrix", properties=(invertible,))
P = note.matrix("P", n, n, "a positive definite matrix", properties=(positive_definite,))
b = note.vector("b", n, "a vector")
x = note.vector("x", n, "the unknown")
note.calc(Eq(A @ x, b)).iff(Eq(x, inv(A) @ b), "multiply by the inverse", unknown=x)
note.calc(Eq(P @ x - b, 0)).iff(Eq(P @ x, b), "move one term across").iff(Eq(x, inv(P) @ b), unknown=x)
note.calc(Eq(grad(x.T @ P @ x / 2 - b.T @ x, x), 0)).iff(Eq(P @ x, b), "differentiate", unknown=x)
note.calc(Eq(A @ x, A @ b)).iff(Eq(x, b), "cancel an invertible factor", unknown=x)
note.calc(Eq(A @ x, 0)).iff(Eq(x, 0), "only zero is sent to zero", unknown=x)
