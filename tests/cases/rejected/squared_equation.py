"""Squares agree for opposite numbers as well."""

from notesc import Eq, Note

note = Note("Squared equation")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(Eq(x, y)).iff(Eq(x**2, y**2), "square both sides", unknown=x)  # expect: N301
