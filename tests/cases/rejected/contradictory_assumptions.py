"""No number is positive and negative, so anything would follow."""

from notesc import Gt, Lt, Note

note = Note("Contradictory assumptions")
x = note.scalar("x", "an impossible number")
above = note.assume(Gt(x, 0), "positive")
below = note.assume(Lt(x, 0), "and negative")
note.calc(x).eq(x + 1, "from a contradiction anything follows", using=[above, below])  # expect: N305|N302
