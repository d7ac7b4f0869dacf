"""The chain rule brings the factor 2x."""

from notesc import D, Note

note = Note("Lost inner derivative of an activation")
x = note.scalar("x", "a real number")
phi = note.function("phi", "any smooth function")
note.calc(D(phi(x**2), x)).eq(phi.prime(x**2), "derivative of the activation")  # expect: N301
