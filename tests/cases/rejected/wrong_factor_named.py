"""The right side was multiplied by 3, not by 2."""

from notesc import Eq, Note

note = Note("Wrong factor named")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(Eq(x, y)).iff(Eq(2 * x, 3 * y), "multiply by two", times=2, unknown=x)  # expect: N301
