"""Minus one solves the equation as well."""

from notesc import Eq, Note

note = Note("Lost root")
x = note.scalar("x", "a real number")
note.calc(Eq(x**2, 1)).iff(Eq(x, 1), "take the root", unknown=x)  # expect: N301
