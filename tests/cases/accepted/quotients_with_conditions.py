"""Quotients with conditions."""

from notesc import And, Gt, Lt, Ne, Note, nonnegative, positive, tanh, unit_interval

note = Note("Quotients with conditions")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
c = note.scalar("c", "a positive number", domain=positive)
z = note.scalar("z", "a nonnegative number", domain=nonnegative)
p = note.scalar("p", "a proportion", domain=unit_interval)
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "inside")
differ = note.assume(Ne(x, y), "different")
note.calc(tanh(x + y)).eq((tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y)), "addition theorem")
note.calc(1 / (x - y) - 1 / (x + 1 - y), given=[Ne(x + 1 - y, 0)]).eq(
    1 / ((x - y) * (x + 1 - y)), "partial fractions", using=[differ]
)
