"""Rules for exponentials and logarithms of positive numbers."""

from notesc import Note, exp, log, positive

note = Note("Exponentials and logarithms")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
note.calc(exp(x + y)).eq(exp(x) * exp(y), "sum of exponents")
note.calc(exp(x) * exp(-x)).eq(1, "opposite exponents")
note.calc(exp(2 * x)).eq(exp(x) ** 2, "double exponent")
note.calc(log(exp(x))).eq(x, "the logarithm undoes the exponential")
note.calc(exp(log(a))).eq(a, "the exponential undoes the logarithm")
note.calc(log(a * b)).eq(log(a) + log(b), "product")
note.calc(log(a / b)).eq(-log(b / a), "quotient")
note.calc(log(a**3)).eq(3 * log(a), "power")
note.calc(log(a * exp(x))).eq(x + log(a), "product and exponential")
note.calc(log(1)).eq(0, "by definition")
