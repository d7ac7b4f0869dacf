"""The integral of a product is no product of integrals."""

from notesc import Integral, Note

note = Note("Integral of a product")
x = note.scalar("x")
phi, psi = note.function("phi"), note.function("psi")
product = Integral(phi(x), (x, 0, 1)) * Integral(psi(x), (x, 0, 1))
note.calc(Integral(phi(x) * psi(x), (x, 0, 1))).eq(product, "factor by factor")  # expect: N301
