"""A truth value is not a term."""

from notesc import Note

note = Note("Truth value as a term")
x = note.scalar("x", "a real number")
note.calc(x).eq(x == x, "itself")  # expect: N103
