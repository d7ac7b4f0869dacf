"""Cotangents, secants and cosecants, of angles and of areas."""

from notesc import D, Ne, Note, cos, cot, coth, csc, csch, sec, sech, sin, tan, tanh

note = Note("Reciprocals of sines")
x = note.scalar("x", "an angle")
sine = note.assume(Ne(sin(x), 0), "no multiple of a half turn")
cosine = note.assume(Ne(cos(x), 0), "no right angle")
away = note.assume(Ne(x, 0), "not zero")

note.calc(1 + cot(x) ** 2).eq(csc(x) ** 2, "divide by the square of the sine", using=[sine])
note.calc(tan(x) * cot(x)).eq(1, "reciprocal", using=[sine, cosine])
note.calc(D(cot(x), x)).eq(-(csc(x) ** 2), "quotient rule", using=[sine])
note.calc(D(sec(x), x)).eq(sec(x) * tan(x), "quotient rule", using=[cosine])
note.calc(coth(x) ** 2 - csch(x) ** 2).eq(1, "divide by the square of the sine", using=[away])
note.calc(D(sech(x), x)).eq(-sech(x) * tanh(x), "quotient rule")
