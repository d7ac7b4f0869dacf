"""Interpolation needs every two points to differ; the third pair is not said to."""

from notesc import Ne, Note

note = Note("Lagrange at equal points")
x, a, b, c = (note.scalar(name, "a number") for name in "xabc")
first, second = note.assume(Ne(a, b), "different"), note.assume(Ne(b, c), "different")
note.calc(
    (x - b) * (x - c) / ((a - b) * (a - c))
    + (x - a) * (x - c) / ((b - a) * (b - c))
    + (x - a) * (x - b) / ((c - a) * (c - b))
).eq(1, "the constant 1", using=[first, second])  # expect: N301
