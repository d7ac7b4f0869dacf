"""The square is missing."""

from notesc import D, Note, tanh

note = Note("Derivative of tanh")
x = note.scalar("x", "a real number")
note.calc(D(tanh(x), x)).eq(1 - tanh(x), "derivative of tanh")  # expect: N301
