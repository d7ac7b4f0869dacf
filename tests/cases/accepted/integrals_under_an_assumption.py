"""What the note assumes of a parameter lets an integral exist, and is listed with the step."""

from notesc import Gt, Integral, Note, exp, oo

note = Note("Integrals under an assumption")
x, y, c = note.scalar("x"), note.scalar("y"), note.scalar("c", "a rate")
rate = note.assume(Gt(c, 0), "the rate is positive")
note.calc(Integral(exp(-c * x**4), (x, 0, oo))).eq(Integral(exp(-c * y**4), (y, 0, oo)), "another name")
note.calc(Integral(exp(-c * x), (x, 0, oo))).eq(1 / c, "the exponential", using=[rate])
