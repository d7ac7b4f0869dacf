"""The gradient of half the squared length is w, not 2w."""

from notesc import Note, grad, norm

note = Note("Missing half")
d = note.size("d", "dimension")
w = note.vector("w", d, "weights")
note.calc(grad(norm(w) ** 2 / 2, w)).eq(2 * w, "power rule")  # expect: N301
