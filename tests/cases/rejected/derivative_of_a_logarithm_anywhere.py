"""The logarithm has no derivative where it is undefined."""

from notesc import D, Note, log

note = Note("Derivative of a logarithm anywhere")
x = note.scalar("x", "a real number")
note.calc(D(log(x), x)).eq(1 / x, "derivative of the logarithm")  # expect: N301|N303
