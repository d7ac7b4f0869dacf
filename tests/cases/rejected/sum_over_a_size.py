"""A sum runs over an index, not over a size."""

from notesc import Note, Sum

note = Note("Sum over a size")
n = note.size("n", "dimension")
note.calc(Sum(1, n)).eq(n, "count")  # expect: N106
