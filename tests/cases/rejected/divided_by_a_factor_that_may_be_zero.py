"""A product vanishes where either factor does."""

from notesc import Eq, Note

note = Note("Divided by a factor that may be zero")
x = note.scalar("x", "a real number")
t = note.scalar("t", "a real number")
note.calc(Eq(x * t, 0)).iff(Eq(x, 0), "divide by t", unknown=x)  # expect: N301
