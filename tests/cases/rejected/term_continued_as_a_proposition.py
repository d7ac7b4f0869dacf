"""A term goes on with .eq."""

from notesc import Eq, Note

note = Note("Term continued as a proposition")
x = note.scalar("x", "a real number")
note.calc(x + 1).iff(Eq(x, 1), "nonsense")  # expect: N111
