"""Powers of numbers of any sign whose exponents are sizes, indices and integers."""

from notesc import D, Ne, Note, Sum, components, grad, integer

note = Note("Whole exponents")
n = note.size("n", "degree")
d = note.size("d", "dimension")
i, j = d.indices("i j")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
m = note.scalar("m", "a whole number", domain=integer)
z = note.vector("z", d, "a vector")
note.calc(x ** (n + 1)).eq(x * x**n, "one factor more")
note.calc((x * y) ** n).eq(x**n * y**n, "power of a product")
note.calc(x ** (2 * n)).eq((x**n) ** 2, "power of a power")
note.calc((x - y) ** n).eq((-1) ** n * (y - x) ** n, "take out the sign")
note.calc((-1) ** (i + j) * (-1) ** (i - j)).eq(1, "an even number of signs")
note.calc(D(x**n, x)).eq(n * x ** (n - 1), "power rule")
note.calc(D((x * y + 1) ** n, x)).eq(n * y * (x * y + 1) ** (n - 1), "chain rule")
note.calc(grad(Sum(z[i] ** n, i), z)).eq(components(n * z[i] ** (n - 1), i), "term by term")
note.calc(D(x**m, x), given=[Ne(x, 0)]).eq(m * x ** (m - 1), "power rule for whole numbers")
