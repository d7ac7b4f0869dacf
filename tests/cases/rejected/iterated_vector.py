"""A vector cannot be iterated over."""

from notesc import Note

note = Note("Iterated vector")
n = note.size("n", "dimension")
w = note.vector("w", n, "a vector")
total = [entry**2 for entry in w]  # expect: N103
