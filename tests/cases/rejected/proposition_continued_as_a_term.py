"""A proposition goes on with .iff."""

from notesc import Eq, Note

note = Note("Proposition continued as a term")
x = note.scalar("x", "a real number")
note.calc(Eq(x, 1)).eq(2 * x, "double")  # expect: N111
