"""The derivative of one component by another is a delta, not one."""

from notesc import D, Note

note = Note("Derivative of another component")
n = note.size("n", "dimension")
i, j = n.indices("i j")
x = note.vector("x", n, "a vector")
note.calc(D(x[i], x[j])).eq(1, "derivative of the variable")  # expect: N301
