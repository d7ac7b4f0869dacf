"""A property is one of the names that notesc exports."""

from notesc import Note

note = Note("Unknown property")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix", properties=("symmetric",))  # expect: N103
