"""The fact holds for x up to one; for greater x the step is false."""

from notesc import Le, Note, nonnegative

note = Note("Fact outside its given")
x = note.scalar("x", "a nonnegative number", domain=nonnegative)
t = note.scalar("t", "another nonnegative number", domain=nonnegative)
small = note.calc(x**2, given=[Le(x, 1)]).le(x, "multiply x ≤ 1 by x").fact("Squares of small numbers")
note.calc(t**2 + 1).le(t + 1, using=[small.at({x: t})])  # expect: N301|N304
