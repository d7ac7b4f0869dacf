"""The inner integral grows like x⁻² towards 0, although it is 0 at 0: the outer one diverges."""

from notesc import Integral, Note

note = Note("Integral of an integral that has no value")
x, y = note.scalar("x"), note.scalar("y")
outer = Integral(Integral(x / (x**2 + y**2) ** 2, (y, 0, 1)), (x, 0, 1))
note.calc(outer - outer).eq(0, "the same term twice")  # expect: N303
