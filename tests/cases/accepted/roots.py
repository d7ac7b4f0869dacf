"""Square roots of positive numbers."""

from notesc import Note, log, nonnegative, positive, sqrt

note = Note("Roots")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
c = note.scalar("c", "a nonnegative number", domain=nonnegative)
note.calc(sqrt(a * b)).eq(sqrt(a) * sqrt(b), "root of a product")
note.calc(sqrt(a**2)).eq(a, "root of a square")
note.calc(sqrt(c) ** 2).eq(c, "square of a root")
note.calc(1 / sqrt(a)).eq(sqrt(a) / a, "rational denominator")
note.calc(sqrt(8 * a)).eq(2 * sqrt(2) * sqrt(a), "take out a square")
note.calc(log(sqrt(a))).eq(log(a) / 2, "logarithm of a root")
note.calc((sqrt(a) - sqrt(b)) * (sqrt(a) + sqrt(b))).eq(a - b, "third binomial formula")
