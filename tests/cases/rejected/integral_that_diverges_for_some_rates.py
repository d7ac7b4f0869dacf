"""The exponential grows where the rate is not positive."""

from notesc import Integral, Ne, Note, exp, oo

note = Note("Integral that diverges for some rates")
x, a = note.scalar("x"), note.scalar("a")
note.calc(Integral(exp(-a * x), (x, 0, oo)), given=[Ne(a, 0)]).eq(1 / a, "the exponential")  # expect: N301
