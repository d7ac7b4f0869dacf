"""Tangent bounds."""

from notesc import Note, exp, log, positive

note = Note("Tangent bounds")
x = note.scalar("x", "a positive number", domain=positive)
t = note.scalar("t", "a real number")
note.calc(log(x)).le(x - 1, "below the tangent")
note.calc(exp(t)).ge(1 + t, "above the tangent")
note.calc(-log(x)).ge(1 - x, "turned round")
note.calc(1 - 1 / x).le(log(x), "the tangent bound of the reciprocal")
note.calc(log(1 + t**2)).le(t**2, "below the tangent")
note.calc(x * log(x)).ge(x - 1, "times a positive number")
