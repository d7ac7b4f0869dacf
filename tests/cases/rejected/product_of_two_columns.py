"""The product of two columns needs a transpose."""

from notesc import Note, norm

note = Note("Product of two columns")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
note.calc(w @ w).eq(norm(w) ** 2, "squared length")  # expect: N101
