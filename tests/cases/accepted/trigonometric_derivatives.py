"""Derivatives of trigonometric and hyperbolic functions and their inverses, under sums and entry by entry too."""

from notesc import (
    D,
    ForAll,
    Gt,
    Lt,
    Ne,
    Note,
    Sum,
    absolute,
    arcsin,
    arcsinh,
    arctan,
    arctanh,
    cos,
    cosh,
    exp,
    grad,
    log,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

note = Note("Trigonometric derivatives")
n = note.size("n", "number of angles")
i, j = n.indices("i j")
x = note.scalar("x", "a real number")
v = note.vector("v", n, "angles")
inside = (Gt(x, -1), Lt(x, 1))
note.calc(D(sin(x**2), x)).eq(2 * x * cos(x**2), "chain rule")
note.calc(D(exp(x) * cos(x), x)).eq(exp(x) * (cos(x) - sin(x)), "product rule")
note.calc(D(tan(x), x), given=[Ne(cos(x), 0)]).eq(1 + tan(x) ** 2, "quotient rule").eq(1 / cos(x) ** 2, "Pythagoras")
note.calc(D(D(sin(x), x), x)).eq(-sin(x), "twice")
note.calc(D(arcsin(x), x), given=inside).eq(1 / sqrt(1 - x**2), "inverse function")
note.calc(D(arctan(2 * x), x)).eq(2 / (1 + 4 * x**2), "inverse function")
note.calc(D(cosh(x), x)).eq(sinh(x), "by definition")
note.calc(D(arcsinh(x), x)).eq(1 / sqrt(1 + x**2), "inverse function")
note.calc(D(arctanh(x), x), given=inside).eq(1 / (1 - x**2), "inverse function")
note.calc(D(log(cosh(x)), x)).eq(tanh(x), "chain rule")
note.calc(D(absolute(x), x), given=[Ne(x, 0)]).eq(x / absolute(x), "sign")
note.calc(grad(Sum(sin(v[i]), i), v)).eq(cos(v), "each entry by itself")
note.calc(D(Sum(cos(x * v[i]), i), x)).eq(-Sum(v[i] * sin(x * v[i]), i), "the derivative is linear")
note.calc(grad(Sum(absolute(v[i]), i), v), given=[ForAll(j, Ne(v[j], 0))]).eq(v / absolute(v), "signs")
note.calc(Sum(sin(v[i]) ** 2, i) + Sum(cos(v[i]) ** 2, i)).eq(n, "Pythagoras")
note.calc(1 + tanh(x) * tanh(2 * x)).gt(0, "both are less than one in absolute value")
