"""The stationary point of a concave function is its maximum."""

from notesc import Eq, Note, argmin

note = Note("Minimum of a concave function")
x = note.scalar("x", "a real number")
note.claim(Eq(argmin(-(x**2), x), 0), "the derivative vanishes there")  # expect: N301|N303
