"""The length of a vector has a kink at zero."""

from notesc import D, Note, norm

note = Note("Derivative of a length at zero")
d = note.size("d", "dimension")
i = d.index("i")
w = note.vector("w", d, "a vector")
note.calc(D(norm(w), w[i])).eq(w[i] / norm(w), "chain rule")  # expect: N301|N303
