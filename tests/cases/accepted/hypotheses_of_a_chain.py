"""Local hypotheses with given=."""

from notesc import Eq, Ge, Le, Ne, Note, norm, sqrt

note = Note("Hypotheses of a chain")
n = note.size("n", "dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
note.calc(norm(u + v) ** 2, given=[Eq(u.T @ v, 0)]).eq(norm(u) ** 2 + norm(v) ** 2, "Pythagoras")
note.calc(x**2, given=[Eq(x, y + 1)]).eq(y**2 + 2 * y + 1, "put the value in")
note.calc(1 / (x - y), given=[Ne(x, y)]).eq(-1 / (y - x), "expand by minus one")
note.calc(x, given=[Ge(x, 1)]).le(x**2, "multiply by a number that is at least one")
note.calc(sqrt(x**2), given=[Ge(x, 0)]).eq(x, "root of a square")
note.calc(sqrt(x**2), given=[Le(x, 0)]).eq(-x, "root of a square")
note.calc(u.T @ (v / norm(v)), given=[Ne(v, 0)]).eq(u.T @ v / norm(v), "a projection")
doubled = note.calc(2 / x, given=[Ne(x, 0)]).eq(1 / x + 1 / x, "split").fact("Doubled reciprocal")
note.calc(2 / y, given=[Ne(y, 0)]).eq(1 / y + 1 / y, using=[doubled.at({x: y})])
note.calc(2 / (1 + y**2)).eq(1 / (1 + y**2) + 1 / (1 + y**2), using=[doubled.at({x: 1 + y**2})])
