"""The normal equations may hold where the system does not."""

from notesc import Eq, Note

note = Note("Normal equations for every right side")
n = note.size("n", "number of equations")
d = note.size("d", "number of unknowns")
A = note.matrix("A", n, d, "a matrix")
x = note.vector("x", d, "unknowns")
b = note.vector("b", n, "right side")
note.calc(Eq(A.T @ A @ x, A.T @ b)).implies(Eq(A @ x, b), "cancel")  # expect: N301
