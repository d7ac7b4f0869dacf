"""Closed forms: by polynomials, partial fractions, induction; harmonic numbers."""

from notesc import Gt, Ne, Note, Sum, positive

note = Note("Closed forms of ranges")
n = note.size("n", "number of terms")
j, k, m = n.indices("j k m")
x = note.scalar("x", "a number")
r = note.scalar("r", "a ratio", domain=positive)
H = note.define("H", Sum(1 / k, k), "harmonic number")
note.calc(Sum(k, (k, 1, n - 1))).eq(n * (n - 1) / 2, "Gauss")
note.calc(Sum(k**2, (k, 1, j))).eq(j * (j + 1) * (2 * j + 1) / 6, "pyramid")
note.calc(Sum(Sum(1, (m, 1, k)), k)).eq(n * (n + 1) / 2, "a triangle")
note.calc(Sum(1 / (k * (k + 1)), k)).eq(n / (n + 1), "partial fractions")
note.calc(Sum(1 / (4 * k**2 - 1), k)).eq(n / (2 * n + 1), "partial fractions")
note.calc(Sum(1 / (k - j), j, (k, j + 1, n))).eq(n * H - n, "count the differences", using=[H])
note.calc(Sum(x**k, (k, 0, n)), given=[Ne(x, 1)]).eq((1 - x ** (n + 1)) / (1 - x), "geometric series")
note.calc(Sum(k * 2**k, k)).eq((n - 1) * 2 ** (n + 1) + 2, "by induction")
note.calc(Sum(r**k, (k, 1, j)), given=[Gt(r, 1)]).eq(r * (r**j - 1) / (r - 1), "geometric series")
