"""Half is reached at zero and exceeded beyond."""

from notesc import Note, Rational, sigmoid

note = Note("Sigmoid up to one half")
x = note.scalar("x", "a score")
note.calc(sigmoid(x)).le(Rational(1, 2), "the sigmoid at zero")  # expect: N301
