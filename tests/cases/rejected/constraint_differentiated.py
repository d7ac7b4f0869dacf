"""That the entries sum to one holds at the point, not near it: the derivative is 1."""

from notesc import D, Eq, Note, Sum

note = Note("Constraint differentiated")
K = note.size("K", "number of classes")
j, k = K.indices("j k")
y = note.vector("y", K, "targets")
whole = note.assume(Eq(Sum(y[k], k), 1), "the targets sum to one")
note.calc(D(Sum(y[k], k), y[j])).eq(0, "the derivative of one", using=[whole])  # expect: N301
