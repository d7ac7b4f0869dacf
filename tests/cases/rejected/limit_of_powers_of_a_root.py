"""A root below 1 has powers that go to 0, but the radicand may be negative."""

from notesc import Limit, Lt, Note, oo, sqrt

note = Note("Limit of powers of a root")
n = note.size("n")
x = note.scalar("x")
note.calc(Limit(sqrt(x) ** n, n, oo), given=[Lt(x, 1)]).eq(0, "a geometric sequence")  # expect: N301
