"""a + 1/a ≥ 2 needs a > 0."""

from notesc import Ne, Note

note = Note("Sum with its reciprocal of any sign")
a = note.scalar("a", "a number")
nonzero = note.assume(Ne(a, 0), "not zero")
note.calc(a + 1 / a).ge(2, "a square", using=[nonzero])  # expect: N301
