"""Detailed balance makes p stationary only where the rows sum to one."""

from notesc import Eq, ForAll, Note, Sum, positive

note = Note("Balance without rows that sum to one")
n = note.size("n", "number of states")
i, j = n.indices("i j")
p = note.vector("p", n, "a distribution", domain=positive)
A = note.matrix("A", n, n, "rates")
balance = note.assume(ForAll(i, ForAll(j, Eq(p[i] * A[i, j], p[j] * A[j, i]))), "detailed balance")
note.calc(Sum(p[i] * A[i, j], i)).eq(p[j], "stationary", using=[balance])  # expect: N301
