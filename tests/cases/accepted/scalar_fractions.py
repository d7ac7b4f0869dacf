"""Rational functions, with the conditions under which they are defined."""

from notesc import Ne, Note, positive

note = Note("Scalar fractions")
x = note.scalar("x", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
note.calc(1 / a + 1 / b).eq((a + b) / (a * b), "common denominator")
note.calc(1 / (1 / a + 1 / b)).eq(a * b / (a + b), "harmonic sum")
note.calc(x / x, given=[Ne(x, 0)]).eq(1, "cancel")
note.calc((x**2 - 1) / (x - 1), given=[Ne(x, 1)]).eq(x + 1, "third binomial formula")
note.calc(1 / (1 + x**2) - 1).eq(-(x**2) / (1 + x**2), "common denominator")
note.calc((a - b) / (a**2 + a * b)).eq(2 / (a + b) - 1 / a, "partial fractions")
