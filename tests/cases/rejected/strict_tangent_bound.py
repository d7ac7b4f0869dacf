"""The exponential touches its tangent at zero."""

from notesc import Note, exp

note = Note("Strict tangent bound")
x = note.scalar("x", "a real number")
note.calc(exp(x)).gt(1 + x, "the exponential lies above its tangent")  # expect: N301
