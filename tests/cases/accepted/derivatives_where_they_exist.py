"""Derivatives under local hypotheses."""

from notesc import D, Gt, Ne, Note, log, sqrt

note = Note("Derivatives where they exist")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(D(1 / x, x), given=[Ne(x, 0)]).eq(-1 / x**2, "power rule")
note.calc(D(log(x), x), given=[Gt(x, 0)]).eq(1 / x, "derivative of the logarithm")
note.calc(D(sqrt(1 + x), x), given=[Gt(x, -1)]).eq(1 / (2 * sqrt(1 + x)), "chain rule")
note.calc(D(x * y, x)).eq(y, "the other variable is a constant")
note.calc(D(D(x**2 * y**3, x), y)).eq(D(D(x**2 * y**3, y), x), "the order does not matter")
