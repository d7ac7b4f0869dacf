"""Products: of likelihoods, telescoping, their derivatives."""

from notesc import D, ForAll, Ne, Note, Product, Sum, exp, log, positive

note = Note("Products over ranges")
n = note.size("n", "number of factors")
i, j, k = n.indices("i j k")
a = note.vector("a", n, "numbers")
p = note.vector("p", n, "probabilities", domain=positive)
mu = note.scalar("mu", "mean")
nonzero = note.assume(ForAll(k, Ne(a[k], 0)), "no factor is zero")
note.calc(log(Product(p[k], k))).eq(Sum(log(p[k]), k), "logarithm of a likelihood")
note.calc(log(Product(exp(-((a[k] - mu) ** 2) / 2), k))).eq(-Sum((a[k] - mu) ** 2, k) / 2, "a Gaussian likelihood")
note.calc(Product(a[k + 1] / a[k], (k, 1, n - 1))).eq(a[n] / a[1], "telescope", using=[nonzero])
note.calc(Product(1 - 1 / k**2, (k, 2, n))).eq((n + 1) / (2 * n), "telescope")
note.calc(D(Product(a[k], k), a[i])).eq(Product(a[k], (k, 1, i - 1)) * Product(a[k], (k, i + 1, n)), "product rule")
note.calc(Product(a[k], k)).eq(Product(a[k], (k, 1, j)) * Product(a[k], (k, j + 1, n)), "two ranges")
