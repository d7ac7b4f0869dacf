"""The power binds tighter than the product, and a vector has no powers."""

from notesc import Note, norm

note = Note("Square of a vector in a product")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
note.calc(w.T @ w**2).eq(norm(w) ** 2, "squared length")  # expect: N102
