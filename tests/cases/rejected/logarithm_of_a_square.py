"""For negative x the left side is defined and the right side is not."""

from notesc import Ne, Note, log

note = Note("Logarithm of a square")
x = note.scalar("x", "a real number other than zero")
nonzero = note.assume(Ne(x, 0), "so that the left side is defined")
note.calc(log(x**2)).eq(2 * log(x), "logarithm of a power", using=[nonzero])  # expect: N301|N303
