"""A delta compares indices of one range."""

from notesc import Note, delta

note = Note("Delta of different ranges")
n = note.size("n", "a size")
d = note.size("d", "another size")
i = n.index("i")
j = d.index("j")
note.calc(delta(i, j)).eq(delta(j, i), "symmetric")  # expect: N108
