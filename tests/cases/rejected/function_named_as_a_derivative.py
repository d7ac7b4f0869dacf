"""A function whose name ends in a prime is not the derivative of another."""

from notesc import D, Note

note = Note("Function named as a derivative")
x = note.scalar("x", "a real number")
phi = note.function("phi", "an activation")
other = note.function("phi'", "another function")
note.calc(D(phi(x), x)).eq(other(x), "the names look alike")  # expect: N301
