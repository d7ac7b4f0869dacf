"""Named terms unfold where that is needed."""

from notesc import D, Note

note = Note("Definitions folded and unfolded")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
f = note.define("f", x**2 + 1, "a parabola", of=[x])
g = note.define("g", f(y) * f(x), "a product of parabolas")
note.calc(f(y)).eq(y**2 + 1, using=[f])
note.calc(f(2 * x)).eq(4 * x**2 + 1, using=[f])
note.calc(f(f(x))).eq((x**2 + 1) ** 2 + 1, using=[f])
note.calc(D(f, x)).eq(2 * x, using=[f])
note.calc(D(f(x**2), x)).eq(4 * x**3, using=[f])
note.calc(D(g, x)).eq(2 * x * f(y), using=[g, f])
note.calc(g - f(y) * f(x)).eq(0, using=[g])
note.calc(1 / f).eq(1 / (1 + x**2), "never zero", using=[f])
