"""The likelihood is stationary at the mean squared deviation, not at the unbiased estimate."""

from notesc import Eq, Note, Sum, positive

note = Note("Unbiased is not most likely")
n = note.size("n", "number of observations")
i = n.index("i")
x = note.vector("x", n, "observations")
v = note.scalar("v", "variance of the model", domain=positive)
S = Sum(x[i] ** 2, i)
note.calc(Eq(S / (2 * v**2) - n / (2 * v), 0)).iff(Eq(v, S / (n - 1)), "solve", unknown=v)  # expect: N301|N303
