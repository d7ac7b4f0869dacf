"""Hypotheses about every component."""

from notesc import Eq, ForAll, Gt, Ne, Note, Sum, log

note = Note("Hypotheses for all indices")
n = note.size("n", "dimension")
k = n.index("k")
x = note.vector("x", n, "a vector without zeros")
y = note.vector("y", n, "a vector")
nonzero = note.assume(Ne(x[k], 0), "no component is zero")
note.calc(Sum(x[k] / x[k], k)).eq(n, "cancel in every term", using=[nonzero])
note.calc(x / x).eq(1, "cancel in every component", using=[nonzero])
note.calc(Sum(y[k], k), given=[ForAll(k, Eq(y[k], 1))]).eq(n, "every term is one")
note.calc(Sum(log(y[k]), k), given=[ForAll(k, Gt(y[k], 0))]).eq(-Sum(log(1 / y[k]), k), "reciprocals")
