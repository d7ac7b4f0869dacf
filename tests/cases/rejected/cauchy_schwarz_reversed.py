"""The inner product is at most the product of the lengths."""

from notesc import Note, norm

note = Note("Cauchy schwarz reversed")
n = note.size("n", "dimension")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
note.calc((u.T @ v) ** 2).ge(norm(u) ** 2 * norm(v) ** 2, "Cauchy and Schwarz")  # expect: N301
