"""Gamma has a pole at x = 0, where the left side is defined."""

from notesc import Gamma, Note

note = Note("Gamma of any number")
x = note.scalar("x", "a real number")
note.calc(Gamma(x + 1)).eq(x * Gamma(x), "recurrence")  # expect: N301|N303
