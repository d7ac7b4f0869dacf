"""Python reads 0 < x < 1 as two statements and asks the first for its truth value."""

from notesc import Note

note = Note("Chained comparison")
x = note.scalar("x", "a real number")
note.assume(0 < x < 1, "between zero and one")  # expect: N107
