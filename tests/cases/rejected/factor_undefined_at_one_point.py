"""The factor 1/(x - 7/3) is nonzero where it is defined; at 7/3 it is no factor, and the equation holds for every y."""

from notesc import Eq, Note, Rational

note = Note("Factor undefined at one point")
x = note.scalar("x", "a real number")
y = note.scalar("y", "another real number")
c = Rational(7, 3)
note.calc(Eq((x - c) * y, 0)).iff(Eq(y, 0), times=1 / (x - c), unknown=y)  # expect: N302
