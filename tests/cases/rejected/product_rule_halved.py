"""The product rule has two terms."""

from notesc import D, Note

note = Note("Product rule halved")
x = note.scalar("x", "a real number")
phi = note.function("phi", "any smooth function")
note.calc(D(x * phi(x), x)).eq(x * phi.prime(x), "product rule")  # expect: N301
