"""The second moment is the variance and the square of the mean."""

from notesc import Note, Sum, exp, factorial, oo, positive

note = Note("A second moment")
k = note.size("n").index("k")
c = note.scalar("c", domain=positive)
moment = Sum(k**2 * c**k * exp(-c) / factorial(k), (k, 0, oo))
note.calc(moment).eq(c**2, "the second moment")  # expect: N301
