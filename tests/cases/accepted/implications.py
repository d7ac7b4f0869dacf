"""Steps in one direction."""

from notesc import Eq, Gt, Note, exp, positive

note = Note("Implications")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
note.calc(Eq(x, y)).implies(Eq(x**2, y**2), "square both sides")
note.calc(Eq(x, y)).implies(Eq(exp(x) + 1, exp(y) + 1), "apply a function")
note.calc(Eq(x, a)).implies(Gt(x, 0), "the right side is positive")
note.calc(Eq(x, 1)).implies(Eq(x * y, y), "multiply")
