"""The terms do not go to 0 where p is 2 or more."""

from notesc import Note, Sum, oo, positive

note = Note("The mean of any rate")
k = note.size("n").index("k")
p = note.scalar("p", domain=positive)
note.calc(Sum(k * (1 - p) ** (k - 1) * p, (k, 1, oo))).eq(1 / p, "the mean number of trials")  # expect: N301|N303
