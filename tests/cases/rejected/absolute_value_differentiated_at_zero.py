"""The absolute value has a kink at zero."""

from notesc import D, Note, absolute

note = Note("Kink")
x = note.scalar("x", "a real number")
note.calc(D(absolute(x) * x, x)).eq(2 * absolute(x), "product rule")  # expect: N301|N303
