"""The stationary variance is not the stationary standard deviation."""

from notesc import Eq, Note, Sum, positive

note = Note("Root forgotten")
n = note.size("n", "number of observations")
i = n.index("i")
x = note.vector("x", n, "observations")
sigma = note.scalar("sigma", "standard deviation", domain=positive)
S = Sum(x[i] ** 2, i)
note.calc(Eq(S / sigma**3 - n / sigma, 0)).iff(Eq(sigma, S / n), "solve", unknown=sigma)  # expect: N301
