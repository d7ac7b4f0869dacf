"""An assumption that a step does not name cannot make it true."""

from notesc import Eq, Note

note = Note("Assumption not cited")
x = note.scalar("x", "a real number")
one = note.assume(Eq(x, 1), "x is one")
note.calc(x**2).eq(x, "the square of one")  # expect: N301
