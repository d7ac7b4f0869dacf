"""The factor 1/(x - π) is nonzero where it is defined; at π it is no factor, and the equation holds for every y."""

from notesc import Eq, Note, pi

note = Note("Factor undefined at one point")
x = note.scalar("x", "a real number")
y = note.scalar("y", "another real number")
c = pi
note.calc(Eq((x - c) * y, 0)).iff(Eq(y, 0), times=1 / (x - c), unknown=y)  # expect: N302
