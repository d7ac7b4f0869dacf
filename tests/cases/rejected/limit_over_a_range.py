"""A size that is the range of an index cannot grow."""

from notesc import Limit, Note, Sum, oo

note = Note("Limit over a range")
n = note.size("n")
k = n.index("k")
note.calc(Limit(Sum(k, k) / n**2, n, oo)).eq(0, "a mean")  # expect: N106
