"""The cited fact says something else, and the step is false."""

from notesc import Note, Sum

note = Note("Wrong fact")
n = note.size("n", "number of terms")
i = n.index("i")
x = note.vector("x", n, "numbers")
m = note.define("m", Sum(x[i], i) / n, "mean")
balance = note.calc(Sum(x[i] - m, i)).eq(0, "the deviations balance", using=[m]).fact("Deviations balance")
note.calc(Sum((x[i] - m) ** 2, i)).eq(0, "the deviations balance", using=[balance])  # expect: N301
