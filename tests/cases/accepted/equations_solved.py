"""Equations solved by reversible steps."""

from notesc import Eq, Note, exp, log, positive, sqrt

note = Note("Equations solved")
x = note.scalar("x", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a real number")
y = note.scalar("y", "a positive number", domain=positive)
note.calc(Eq(2 * x + 3, 7)).iff(Eq(2 * x, 4), "take three off").iff(Eq(x, 2), "halve", unknown=x)
note.calc(Eq(a * x, b)).iff(Eq(x, b / a), "divide by a positive number", unknown=x)
note.calc(Eq(b / a - x / a**2, 0)).iff(Eq(a * b - x, 0), times=a**2, unknown=x).iff(Eq(x, a * b), unknown=x)
note.calc(Eq(y**2, a)).iff(Eq(y, sqrt(a)), "both are positive", unknown=y)
note.calc(Eq(log(y), b)).iff(Eq(y, exp(b)), "exponential of both sides", unknown=y)
note.calc(Eq(x**2 - 2 * b * x + b**2, 0)).iff(Eq((x - b) ** 2, 0), "complete the square", unknown=x).iff(Eq(x, b), unknown=x)
note.calc(Eq(exp(x), 1)).iff(Eq(x, 0), "logarithm of both sides", unknown=x)
