"""The rest is subtracted."""

from notesc import Integral, Note

note = Note("Parts with a lost sign")
x, a = note.scalar("x"), note.scalar("a")
f, g = note.function("f"), note.function("g")
rest = Integral(f.prime(x) * g(x), (x, 0, a))
note.calc(Integral(f(x) * g.prime(x), (x, 0, a))).eq(f(a) * g(a) - f(0) * g(0) + rest, "by parts")  # expect: N301
