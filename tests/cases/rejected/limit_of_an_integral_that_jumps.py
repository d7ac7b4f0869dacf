"""At x = 0 the integral exists and is 0, but it goes to π/2: at y = 0 the body is not smooth around x = 0."""

from notesc import Integral, Limit, Note

note = Note("Limit of an integral that jumps")
x, y = note.scalar("x"), note.scalar("y")
note.calc(Limit(1 + Integral(x / (x**2 + y**2), (y, 0, 1)), x, 0, "+")).eq(1, "put x = 0")  # expect: N303
