"""How a limit moves with a parameter is not known from the limit alone."""

from notesc import D, Limit, Note

note = Note("Limit differentiated")
x, a = note.scalar("x"), note.scalar("a")
phi = note.function("phi")
note.calc(D(Limit(phi(a * x), x, 0), a)).eq(0, "it is constant")  # expect: N303
