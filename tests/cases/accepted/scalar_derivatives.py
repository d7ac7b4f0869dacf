"""Derivatives of elementary functions."""

from notesc import D, Note, exp, log, positive, sigmoid, softplus, sqrt, tanh

note = Note("Scalar derivatives")
x = note.scalar("x", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
note.calc(D(x**5, x)).eq(5 * x**4, "power rule")
note.calc(D(exp(-(x**2) / 2), x)).eq(-x * exp(-(x**2) / 2), "chain rule")
note.calc(D(log(a), a)).eq(1 / a, "derivative of the logarithm")
note.calc(D(sqrt(a), a)).eq(1 / (2 * sqrt(a)), "derivative of the root")
note.calc(D(a * log(a), a)).eq(log(a) + 1, "product rule")
note.calc(D(1 / (1 + x**2), x)).eq(-2 * x / (1 + x**2) ** 2, "quotient rule")
note.calc(D(tanh(x), x)).eq(1 - tanh(x) ** 2, "derivative of tanh")
note.calc(D(log(1 + exp(x)), x)).eq(sigmoid(x), "derivative of softplus")
note.calc(D(softplus(x), x)).eq(sigmoid(x), "the same, named")
note.calc(D(D(exp(2 * x), x), x)).eq(4 * exp(2 * x), "twice")
