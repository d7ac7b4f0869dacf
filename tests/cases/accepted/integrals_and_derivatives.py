"""Integrals of functions of which nothing is known: linear, additive, differentiated by ends and parameters."""

from notesc import D, Integral, Note, Sum, exp, oo

note = Note("Integrals and derivatives")
n = note.size("n")
k = n.index("k")
x, y, a, b, c = (note.scalar(name) for name in "xyabc")
w = note.vector("w", n)
phi, psi = note.function("phi"), note.function("psi")
total = Integral(phi(x), (x, a, c))

note.calc(Integral(2 * phi(x) - y * psi(x), (x, a, b))).eq(
    2 * Integral(phi(x), (x, a, b)) - y * Integral(psi(x), (x, a, b)), "linear"
)
note.calc(Integral(phi(x), (x, a, b)) + Integral(phi(x), (x, b, c))).eq(total, "additive")
note.calc(D(Integral(phi(x), (x, a, b)), b)).eq(phi(b), "the fundamental theorem")
note.calc(D(Integral(phi(x), (x, 0, y**2)), y)).eq(2 * y * phi(y**2), "the chain rule")
note.calc(D(Integral(phi(x * y), (x, 0, 1)), y)).eq(Integral(x * phi.prime(x * y), (x, 0, 1)), "Leibniz' rule")
note.calc(D(Integral(exp(-(x**2)), (x, -oo, y)), y)).eq(exp(-(y**2)), "a density")
note.calc(Integral(Sum(w[k] * phi(w[k] * x), k), (x, 0, 1))).eq(
    Sum(w[k] * Integral(phi(w[k] * x), (x, 0, 1)), k), "a finite sum"
)
