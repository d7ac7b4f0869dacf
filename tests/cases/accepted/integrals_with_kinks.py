"""Integrands that turn at a number."""

from notesc import Integral, Note, absolute, exp, oo, relu

note = Note("Kinks")
x = note.scalar("x")
note.calc(Integral(absolute(x), (x, -1, 1))).eq(1, "two triangles")
note.calc(Integral(relu(x), (x, -1, 2))).eq(2, "one triangle")
note.calc(Integral(exp(-absolute(x)), (x, -oo, oo))).eq(2, "Laplace's density")
