"""The left side is smooth, but the right side is undefined where w is zero."""

from notesc import D, Note, norm

note = Note("Chain rule through a kink")
d = note.size("d", "dimension")
i = d.index("i")
w = note.vector("w", d, "a vector")
note.calc(D(norm(w) ** 2, w[i])).eq(2 * norm(w) * D(norm(w), w[i]), "chain rule")  # expect: N301|N303
