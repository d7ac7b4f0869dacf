"""The sides differ by a millionth of a millionth."""

from notesc import Note, Rational

note = Note("Near equality")
x = note.scalar("x", "a real number")
note.calc(x + Rational(1, 10**12)).eq(x, "as good as equal")  # expect: N301
