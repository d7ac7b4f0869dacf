"""Sums over ranges: telescoping, triangles, geometric and binomial sums."""

from notesc import And, Gt, Lt, Ne, Note, Sum, binomial, oo, unit_interval

note = Note(
    "Sums over ranges",
    topics=["sums", "probability"],
    summary="Telescoping, triangles, geometric sums and the binomial distribution.",
)

n = note.size("n", "number of terms")
j, k = n.indices("j k")
x = note.vector("x", n, "values")
q = note.scalar("q", "ratio")
p = note.scalar("p", "probability of success", domain=unit_interval)
not_one = note.assume(Ne(q, 1), "the ratio is not one")
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "neither impossible nor certain")

note.section("Telescoping and triangles")
note.calc(Sum(x[k + 1] - x[k], (k, 1, n - 1))).eq(x[n] - x[1], "each term cancels its neighbour").result("Telescoping")
(
    note.calc(Sum(x[j] * x[k], j, (k, 1, j - 1)))
    .eq((Sum(x[j] * x[k], j, k) - Sum(x[k] ** 2, k)) / 2, "half of the square without its diagonal")
    .eq((Sum(x[k], k) ** 2 - Sum(x[k] ** 2, k)) / 2, "the square of a sum")
    .result("Products of pairs")
)
note.calc(Sum(Sum(x[j], (j, 1, k)), k)).eq(Sum((n + 1 - k) * x[k], k), "count how often each value occurs").result(
    "Sums of sums"
)

note.section("Geometric sums")
note.calc(Sum(q**k, (k, 0, n))).eq((1 - q ** (n + 1)) / (1 - q), "by induction", using=[not_one]).result(
    "Geometric sum"
)
note.calc(Sum(k**2, k)).eq(n * (n + 1) * (2 * n + 1) / 6, "by induction").result("Sum of squares")

note.section("The binomial distribution")
note.text(rf"The number of successes in {n} trials takes the value {k} with the probability in the first sum.")
(
    note.calc(Sum(binomial(n, k) * p**k * (1 - p) ** (n - k), (k, 0, n)))
    .eq((p + (1 - p)) ** n, "binomial theorem", using=[inside])
    .eq(1, "one to any power")
    .result("Total probability")
)
note.calc(Sum(k * binomial(n, k) * p**k * (1 - p) ** (n - k), (k, 0, n))).eq(
    n * p, "absorption", using=[inside]
).result("Mean")
note.calc(Sum((1 - p) ** (k - 1) * p, (k, 1, oo))).eq(1, "geometric series", using=[inside]).result("Waiting time")
