"""Number literals that adapt to a shape."""

from notesc import Note, Sum, grad

note = Note("Vectors of ones")
n = note.size("n", "dimension")
k = n.index("k")
x = note.vector("x", n, "a vector")
p = note.vector("p", n, "a vector")
note.calc((1 - x)[k]).eq(1 - x[k], "one component")
note.calc(x * (1 - x)).eq(x - x * x, "multiply out")
note.calc(p * (1 - p) + p * p).eq(p, "collect")
note.calc(grad(Sum(x[k], k), x)).eq(1, "every derivative is one")
note.calc(x - x).eq(0, "the zero vector")
