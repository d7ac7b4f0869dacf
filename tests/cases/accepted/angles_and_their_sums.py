"""Addition theorems, multiples, parts of a turn, products, and what follows under a sum."""

from notesc import Note, Sum, cos, pi, sin, sqrt, tan
from notesc import Ne, Rational

note = Note("Angles and their sums")
n = note.size("n", "number of angles")
i, k = n.indices("i k")
x = note.scalar("x", "an angle")
y = note.scalar("y", "an angle")
v = note.vector("v", n, "angles")
note.calc(sin(x + y)).eq(sin(x) * cos(y) + cos(x) * sin(y), "addition theorem")
note.calc(cos(3 * x)).eq(4 * cos(x) ** 3 - 3 * cos(x), "three times the angle")
note.calc(sin(x) * cos(y)).eq((sin(x + y) + sin(x - y)) / 2, "products to sums")
note.calc(cos(x + pi / 2)).eq(-sin(x), "a quarter turn")
note.calc(cos(pi / 5)).eq((1 + sqrt(5)) / 4, "the golden ratio")
note.calc(sin(pi / 6)).eq(Rational(1, 2), "half of an equilateral triangle")
note.calc(tan(x / 2), given=[Ne(sin(x), 0)]).eq((1 - cos(x)) / sin(x), "half the angle")
note.calc(Sum(cos(2 * v[i]), i)).eq(2 * Sum(cos(v[i]) ** 2, i) - n, "twice the angle")
note.calc(Sum(cos(v[i]), i) ** 2 + Sum(sin(v[i]), i) ** 2).eq(Sum(cos(v[i] - v[k]), i, k), "pairs of angles")
