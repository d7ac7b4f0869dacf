"""The derivative is 2 exp(-x²)/√π."""

from notesc import D, Note, erf, exp, pi, sqrt

note = Note("Derivative of the error function")
x = note.scalar("x", "a real number")
note.calc(D(erf(x), x)).eq(exp(-(x**2)) / sqrt(pi), "fundamental theorem")  # expect: N301
