"""The factor n is missing."""

from notesc import Note, Sum

note = Note("Shift formula without n")
n = note.size("n", "number of terms")
i = n.index("i")
x = note.vector("x", n, "numbers")
m = note.define("m", Sum(x[i], i) / n, "mean")
(
    note.calc(Sum((x[i] - m) ** 2, i))
    .eq(Sum(x[i] ** 2 - 2 * m * x[i] + m**2, i), "expand the square")
    .eq(Sum(x[i] ** 2, i) - m**2, "sum term by term", using=[m])  # expect: N301
)
