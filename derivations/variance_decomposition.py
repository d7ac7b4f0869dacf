"""Sums of squared deviations: the shift formula, and what it says."""

from notesc import Note, Sum

note = Note(
    "Squared deviations and the mean",
    topics=["statistics"],
    summary=(
        "The sum of squared deviations from the mean in three forms, and why no other point does better than the mean."
    ),
)

n = note.size("n", "number of observations")
i, j = n.indices("i j")
x = note.vector("x", n, "observations")
c = note.scalar("c", "any number")
m = note.define("m", Sum(x[i], i) / n, "sample mean")

note.text(
    rf"""
How scattered are the numbers {x}? The usual answer is the sum of their squared [deviations](term:deviation) from the
mean {m}. It can be computed in several ways, and each says something about it.
"""
)

note.section("The shift formula")
note.text("Only the sum and the sum of squares are needed, so one pass over the data is enough.")
shift = (
    note.calc(Sum((x[i] - m) ** 2, i))
    .eq(Sum(x[i] ** 2 - 2 * m * x[i] + m**2, i), "expand the square")
    .eq(Sum(x[i] ** 2, i) - 2 * m * Sum(x[i], i) + n * m**2, "sum term by term")
    .eq(Sum(x[i] ** 2, i) - 2 * m * (n * m) + n * m**2, "definition of the mean", using=[m])
    .eq(Sum(x[i] ** 2, i) - n * m**2, "collect")
    .result("Shift formula")
)
note.text("The left side is a sum of squares. So the square of a mean is at most the mean of the squares.")
jensen = (
    note.calc(Sum(x[i] ** 2, i) - n * m**2)
    .eq(Sum((x[i] - m) ** 2, i), using=[shift])
    .ge(0, "a sum of squares")
    .fact("Mean of squares and square of mean")
)

note.section("The best centre")
note.text(rf"Measured from another centre {c}, the sum grows by {n} times the squared distance from {c} to the mean.")
centre = (
    note.calc(Sum((x[i] - c) ** 2, i))
    .eq(Sum(x[i] ** 2, i) - 2 * c * (n * m) + n * c**2, "expand the square, and sum term by term", using=[m])
    .eq(Sum(x[i] ** 2, i) - n * m**2 + n * (m - c) ** 2, "complete the square")
    .eq(Sum((x[i] - m) ** 2, i) + n * (m - c) ** 2, using=[shift])
    .fact("Another centre")
)
best = (
    note.calc(Sum((x[i] - c) ** 2, i))
    .eq(Sum((x[i] - m) ** 2, i) + n * (m - c) ** 2, using=[centre])
    .ge(Sum((x[i] - m) ** 2, i), "a square is never negative")
    .fact("The mean is the best centre")
)

note.section("Without a centre")
note.text("The same number measures how far the observations are from each other, over all pairs.")
pairs = (
    note.calc(Sum((x[i] - x[j]) ** 2, i, j))
    .eq(Sum(x[i] ** 2 - 2 * x[i] * x[j] + x[j] ** 2, i, j), "expand the square")
    .eq(2 * n * Sum(x[i] ** 2, i) - 2 * Sum(x[i], i) * Sum(x[j], j), "sum term by term")
    .eq(2 * n * (Sum(x[i] ** 2, i) - n * m**2), "definition of the mean", using=[m])
    .eq(2 * n * Sum((x[i] - m) ** 2, i), using=[shift])
    .fact("All pairs")
)
