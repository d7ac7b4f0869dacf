"""From x² = 1 it does not follow that x is one."""

from notesc import Eq, Note

note = Note("Implication backwards")
x = note.scalar("x", "a real number")
note.calc(Eq(x**2, 1)).implies(Eq(x, 1), "take the root")  # expect: N301
