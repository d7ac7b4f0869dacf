"""The recurrence takes out a, not a + 1."""

from notesc import Gamma, Note, positive

note = Note("Gamma of a sum")
a = note.scalar("a", "a positive number", domain=positive)
note.calc(Gamma(a + 1)).eq((a + 1) * Gamma(a), "recurrence")  # expect: N301
