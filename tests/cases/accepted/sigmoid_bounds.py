"""Bounds of the sigmoid and of tanh."""

from notesc import And, Lt, Note, Rational, exp, log, sigmoid, softplus, tanh

note = Note("Sigmoid bounds")
x = note.scalar("x", "a real number")
s = note.define("s", sigmoid(x), "the sigmoid")
note.claim(And(Lt(0, sigmoid(x)), Lt(sigmoid(x), 1)), "a proper fraction")
note.calc(s).gt(0, using=[s])
note.calc(s * (1 - s)).gt(0, using=[s])
note.calc(s * (1 - s)).le(Rational(1, 4), "complete the square")
note.calc(log(s)).lt(0, "the logarithm of a proper fraction", using=[s])
note.calc(softplus(x)).gt(0, "the logarithm of more than one")
note.calc(tanh(x)).lt(1, "a proper fraction")
note.calc(1 - tanh(x) ** 2).gt(0, "between minus one and one")
note.calc(exp(x)).gt(0, "an exponential")
