"""The chain rule for functions of which nothing is known."""

from notesc import D, Note, exp

note = Note("Opaque functions")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
phi = note.function("phi", "a smooth function")
psi = note.function("psi", "another smooth function")
note.calc(D(phi(x), x)).eq(phi.prime(x), "by definition")
note.calc(D(phi(x**2), x)).eq(2 * x * phi.prime(x**2), "chain rule")
note.calc(D(phi(psi(x)), x)).eq(phi.prime(psi(x)) * psi.prime(x), "chain rule")
note.calc(D(phi(x) * psi(x), x)).eq(phi.prime(x) * psi(x) + phi(x) * psi.prime(x), "product rule")
note.calc(D(phi.prime(x), x)).eq(phi.prime.prime(x), "once more")
note.calc(D(phi(x * y), x)).eq(y * phi.prime(x * y), "a partial derivative")
note.calc(D(exp(phi(x)), x)).eq(phi.prime(x) * exp(phi(x)), "chain rule")
