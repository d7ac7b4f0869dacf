"""|x|/x is 1 on the right and -1 on the left."""

from notesc import Limit, Note, absolute

note = Note("Limit from two sides")
x = note.scalar("x")
note.calc(Limit(absolute(x) / x, x, 0)).eq(1, "it is 1")  # expect: N301
