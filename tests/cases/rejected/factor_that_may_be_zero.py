"""Where t is zero, the multiplied equation holds for every x."""

from notesc import Eq, Note

note = Note("Factor that may be zero")
x = note.scalar("x", "a real number")
t = note.scalar("t", "a real number")
note.calc(Eq(x, 1)).iff(Eq(x * t, t), "multiply by t", times=t, unknown=x)  # expect: N301
