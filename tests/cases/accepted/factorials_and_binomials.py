"""Factorials and binomial coefficients of sizes and indices."""

from notesc import Ge, Note, binomial, factorial, integer

note = Note("Factorials and binomials")
n = note.size("n", "number of things")
k = n.index("k")
r = note.scalar("r", "a whole number", domain=integer)
m = note.scalar("m", "a whole number", domain=integer)
x = note.scalar("x", "a real number")
note.calc(factorial(n)).eq(n * factorial(n - 1), "recurrence")
note.calc(binomial(n, k)).eq(factorial(n) / (factorial(k) * factorial(n - k)), "by factorials")
note.calc(binomial(n, k)).eq(binomial(n, n - k), "symmetry")
note.calc(k * binomial(n, k)).eq(n * binomial(n - 1, k - 1), "absorption")
note.calc(binomial(r, m) + binomial(r, m + 1), given=[Ge(r, 0)]).eq(binomial(r + 1, m + 1), "Pascal's rule")
note.calc(binomial(n, 2) + binomial(n + 1, 2)).eq(n**2, "two triangles make a square")
note.calc(binomial(-x, 2)).eq(binomial(x + 1, 2), "upper negation")
note.calc(factorial(n + 1) - factorial(n)).eq(n * factorial(n), "take out the factorial")
