"""The gradient is a column and the right side is a row."""

from notesc import Note, grad, norm

note = Note("Step to another shape")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
note.calc(grad(norm(w) ** 2, w)).eq(2 * w.T, "power rule")  # expect: N101
