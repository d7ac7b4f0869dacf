"""A singular matrix maps different vectors to one."""

from notesc import Eq, Note

note = Note("Divided by a singular matrix")
n = note.size("n", "dimension")
A = note.matrix("A", n, n, "a matrix")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
note.calc(Eq(A @ x, A @ y)).iff(Eq(x, y), "drop the common factor", unknown=x)  # expect: N301
