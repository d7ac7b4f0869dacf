"""Two equals signs compare the terms as written and give a truth value."""

from notesc import Note

note = Note("Equality of python")
x = note.scalar("x", "a real number")
note.assume(x == 1, "x is one")  # expect: N103
