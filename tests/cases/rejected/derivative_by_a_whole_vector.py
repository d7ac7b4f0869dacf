"""D is by a scalar or a component."""

from notesc import D, Note, norm

note = Note("Derivative by a whole vector")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
note.calc(D(norm(w) ** 2, w)).eq(2 * w, "power rule")  # expect: N102
