"""Replacing the sum by one under the derivative loses a factor."""

from notesc import D, Eq, Note, Sum

note = Note("Constraint used before differentiating")
K = note.size("K", "number of classes")
j, k = K.indices("j k")
y = note.vector("y", K, "targets")
whole = note.assume(Eq(Sum(y[k], k), 1), "the targets sum to one")
note.calc(D(Sum(y[k], k) ** 2, y[j])).eq(D(Sum(y[k], k), y[j]), "one factor is one", using=[whole])  # expect: N301
