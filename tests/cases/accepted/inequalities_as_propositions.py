"""Reversible and one-way steps between inequalities."""

from notesc import Ge, Gt, Le, Lt, Note, positive

note = Note("Inequalities as propositions")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
note.calc(Lt(x, y)).iff(Lt(x + 1, y + 1), "add one")
note.calc(Lt(x, y)).iff(Lt(a * x, a * y), "multiply by a positive number", times=a)
note.calc(Le(x, y)).iff(Ge(-x, -y), "a negative factor turns it round", times=-1)
note.calc(Le(x, y)).iff(Le(x - y, 0), "move one term across")
note.calc(Gt(x, 1)).implies(Gt(x, 0), "one is greater than zero")
