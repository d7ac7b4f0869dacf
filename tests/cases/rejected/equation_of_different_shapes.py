"""A scalar cannot equal a vector."""

from notesc import Eq, Note, norm

note = Note("Equation of different shapes")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
note.assume(Eq(norm(w), w), "nonsense")  # expect: N101
