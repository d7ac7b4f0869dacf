"""A proposition has no truth value in Python."""

from notesc import Eq, Note

note = Note("Proposition as a condition")
x = note.scalar("x", "a real number")
if Eq(x, x):  # expect: N107
    note.calc(x).eq(x, "itself")
