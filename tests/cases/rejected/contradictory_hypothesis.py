"""No squared length is negative, so anything would follow."""

from notesc import Lt, Note, norm

note = Note("Contradictory hypothesis")
n = note.size("n", "dimension")
w = note.vector("w", n, "an impossible vector")
note.calc(w, given=[Lt(norm(w) ** 2, 0)]).eq(2 * w, "from a contradiction anything follows")  # expect: N305|N302
