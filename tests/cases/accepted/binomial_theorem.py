"""The binomial theorem and the moments of the binomial distribution."""

from notesc import Note, Sum, binomial, unit_interval

note = Note("Binomial theorem")
n = note.size("n", "number of trials")
k = n.index("k")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
p = note.scalar("p", "probability of success", domain=unit_interval)
note.calc(Sum(binomial(n, k) * x**k * y ** (n - k), (k, 0, n))).eq((x + y) ** n, "binomial theorem")
note.calc(Sum(binomial(n, k), (k, 0, n))).eq(2**n, "all subsets")
note.calc(Sum((-1) ** k * binomial(n, k), (k, 0, n))).eq(0, "as many even as odd ones")
note.calc(Sum(k * binomial(n, k) * p**k * (1 - p) ** (n - k), (k, 0, n))).eq(n * p, "mean")
note.calc(Sum((k - n * p) ** 2 * binomial(n, k) * p**k * (1 - p) ** (n - k), (k, 0, n))).eq(n * p * (1 - p), "variance")
