"""The end is a function of y; its derivative is forgotten."""

from notesc import D, Integral, Note

note = Note("Derivative by an end without the inner derivative")
x, y = note.scalar("x"), note.scalar("y")
phi = note.function("phi")
note.calc(D(Integral(phi(x), (x, 0, y**2)), y)).eq(phi(y**2), "the fundamental theorem")  # expect: N301
