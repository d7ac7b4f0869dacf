"""Inverse trigonometric and hyperbolic functions composed with others, and sums of them."""

from notesc import (
    Ge,
    Gt,
    Le,
    Lt,
    Note,
    Rational,
    arccos,
    arccosh,
    arcsin,
    arcsinh,
    arctan,
    arctanh,
    cos,
    log,
    pi,
    positive,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

note = Note("Inverse functions and their values")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
within = (Ge(x, -1), Le(x, 1))
note.calc(cos(arcsin(x)), given=within).eq(sqrt(1 - x**2), "Pythagoras")
note.calc(arcsin(x) + arccos(x), given=within).eq(pi / 2, "complementary angles")
note.calc(sin(2 * arctan(x))).eq(2 * x / (1 + x**2), "twice the angle")
note.calc(arctan(a) + arctan(1 / a)).eq(pi / 2, "complementary angles")
note.calc(arctan(x) + arctan(y), given=[Lt(x * y, 1)]).eq(arctan((x + y) / (1 - x * y)), "addition theorem")
note.calc(4 * arctan(Rational(1, 5)) - arctan(Rational(1, 239))).eq(pi / 4, "Machin")
note.calc(arctan(tan(x)), given=[Gt(x, -pi / 2), Lt(x, pi / 2)]).eq(x, "principal value")
note.calc(arcsinh(x)).eq(log(x + sqrt(x**2 + 1)), "solve for the exponential")
note.calc(arcsinh(-x)).eq(-arcsinh(x), "odd")
note.calc(sinh(arccosh(x)), given=[Ge(x, 1)]).eq(sqrt(x**2 - 1), "Pythagoras")
note.calc(arctanh(tanh(x))).eq(x, "inverse functions")
note.calc(arctan(sinh(x))).eq(arcsin(tanh(x)), "Gudermann")
