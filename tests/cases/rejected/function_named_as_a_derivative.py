"""A function whose name ends in a prime would be printed like the derivative of another."""

from notesc import D, Note

note = Note("Function named as a derivative")
x = note.scalar("x", "a real number")
phi = note.function("phi", "an activation")
other = note.function("phi'", "another function")  # expect: N105
note.calc(D(phi(x), x)).eq(other(x), "the names look alike")
