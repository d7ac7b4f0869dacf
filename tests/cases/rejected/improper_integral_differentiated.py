"""The derivative by a parameter of an integral to infinity needs more than that the integral exists."""

from notesc import D, Integral, Note, exp, oo, positive

note = Note("Improper integral differentiated")
x, c = note.scalar("x"), note.scalar("c", domain=positive)
inner = Integral(x * exp(-c * x), (x, 0, oo))
note.calc(D(Integral(exp(-c * x), (x, 0, oo)), c)).eq(-inner, "under the integral")  # expect: N303
