"""A fact in which the integral stands behind a premise does not say that it exists elsewhere."""

from notesc import Eq, Gt, Implies, Integral, Note, exp, oo

note = Note("Integral that exists under a premise")
x, a = note.scalar("x"), note.scalar("a")
mass = Integral(exp(-a * x), (x, 0, oo))
fact = note.claim(Implies(Gt(a, 0), Eq(mass, 1 / a)), "the usual integral", cite="any table")
note.calc(mass - mass).eq(0, "the same term twice", using=[fact])  # expect: N301
