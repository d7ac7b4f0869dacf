"""Both the end and the integrand vary with y."""

from notesc import D, Integral, Note

note = Note("Leibniz without the end")
x, y = note.scalar("x"), note.scalar("y")
phi = note.function("phi")
note.calc(D(Integral(phi(x * y), (x, 0, y)), y)).eq(Integral(x * phi.prime(x * y), (x, 0, y)), "Leibniz")  # expect: N301
