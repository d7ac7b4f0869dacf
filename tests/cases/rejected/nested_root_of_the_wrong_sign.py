"""A square root is not negative."""

from notesc import Note, sqrt

note = Note("Nested root")
note.calc(sqrt(3 - 2 * sqrt(2))).eq(1 - sqrt(2), "the square is the same")  # expect: N301
