"""The product need not vanish at 0."""

from notesc import Integral, Note

note = Note("Parts without the lower end")
x, a = note.scalar("x"), note.scalar("a")
f, g = note.function("f"), note.function("g")
rest = Integral(f.prime(x) * g(x), (x, 0, a))
note.calc(Integral(f(x) * g.prime(x), (x, 0, a))).eq(f(a) * g(a) - rest, "by parts")  # expect: N301
