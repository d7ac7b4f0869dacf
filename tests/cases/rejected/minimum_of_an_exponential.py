"""An exponential has no minimum."""

from notesc import Note, argmin, exp

note = Note("Minimum of an exponential")
x = note.scalar("x", "a real number")
note.calc(argmin(exp(x), x)).eq(argmin(exp(x), x), "the same")  # expect: N301|N303
