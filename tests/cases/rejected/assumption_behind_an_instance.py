"""The assumption that made an instance defined stays with the fact: at another point it has to be shown."""

from notesc import Ne, Note, pi

note = Note("Assumption behind an instance")
x = note.scalar("x", "a real number")
y = note.scalar("y", "another real number")
t = note.scalar("t", "a number")
c = pi
note.assume(Ne(x, c), "so that the quotient is defined")
kept = note.claim(Ne(t, 0), "as given", given=[Ne(t, 0)], name="Nonzero")
moved = note.claim(Ne(x - c, 0), "cancel", using=[kept.at({t: (x - c) ** 2 / (x - c)})], name="Moved")
note.calc((y - c) / (y - c)).eq(1, "cancel", using=[moved.at({x: y})])  # expect: N303|N304
