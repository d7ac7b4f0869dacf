"""Sums of deviations from the mean."""

from notesc import D, Note, Sum

note = Note("Deviations")
n = note.size("n", "number of observations")
i = n.index("i")
x = note.vector("x", n, "observations")
y = note.vector("y", n, "other observations")
m = note.define("m", Sum(x[i], i) / n, "mean")
q = note.define("q", Sum(y[i], i) / n, "other mean")
balance = note.calc(Sum(x[i] - m, i)).eq(0, using=[m]).fact("Balance")
note.calc(Sum((x[i] - m) * y[i], i)).eq(Sum((x[i] - m) * (y[i] - q), i), using=[balance])
note.calc(Sum((x[i] - m) * (y[i] - q), i)).eq(Sum(x[i] * y[i], i) - n * m * q, using=[m, q])
note.calc(Sum((x[i] - m) ** 2, i)).eq(Sum(x[i] ** 2, i) - n * m**2, using=[m])
note.calc(D(m, x[i])).eq(1 / n, "derivative of a mean", using=[m])
