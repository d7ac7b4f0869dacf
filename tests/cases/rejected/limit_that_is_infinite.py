"""1/x² grows without bound."""

from notesc import Limit, Note

note = Note("Limit that is infinite")
x = note.scalar("x")
note.calc(Limit(1 / x**2, x, 0)).eq(0, "it vanishes")  # expect: N301
