"""Derivatives of the sigmoid and of what is made of it."""

from notesc import D, Note, log, sigmoid

note = Note("Sigmoid derivatives")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a label")
s = note.define("s", sigmoid(x), "the sigmoid")
note.calc(D(sigmoid(x), x)).eq(sigmoid(x) * (1 - sigmoid(x)), "quotient rule")
note.calc(D(sigmoid(2 * x), x)).eq(2 * sigmoid(2 * x) * (1 - sigmoid(2 * x)), "chain rule")
note.calc(D(s, x)).eq(s * (1 - s), using=[s])
note.calc(D(log(s), x)).eq(1 - s, "derivative of a logarithm", using=[s])
note.calc(D(-y * log(s) - (1 - y) * log(1 - s), x)).eq(s - y, "logistic loss", using=[s])
note.calc(D(D(s, x), x)).eq(s * (1 - s) * (1 - 2 * s), "product rule", using=[s])
