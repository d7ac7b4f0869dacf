"""Dividing by n - 1 is undefined for a single observation."""

from notesc import Note, Sum

note = Note("Single observation has no variance")
n = note.size("n", "number of observations")
i = n.index("i")
x = note.vector("x", n, "observations")
m = note.define("m", Sum(x[i], i) / n, "sample mean")
note.calc(Sum(x[i] - m, i) / (n - 1)).eq(0, "deviations balance", using=[m])  # expect: N301|N303
