"""Trigonometric and hyperbolic functions, inverses, absolute values. The books are named as in `scalar_algebra`."""

from __future__ import annotations

from notesc import (
    Ge,
    Gt,
    Le,
    Lt,
    Ne,
    Note,
    Rational,
    Sum,
    absolute,
    arccos,
    arccosh,
    arcsin,
    arcsinh,
    arctan,
    arctanh,
    cos,
    cosh,
    exp,
    integer,
    log,
    pi,
    positive,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Trigonometry")
a, b, c, x, y, z = (_note.scalar(name) for name in "abcxyz")
p = _note.scalar("p", domain=positive)
m = _note.scalar("m", domain=integer)
n = _note.size("n")
i, k = n.indices("i k")
u = _note.vector("u", n)

_TINY = Rational(1, 10**12)
_within, _inside = (Ge(x, -1), Le(x, 1)), (Gt(x, -1), Lt(x, 1))
_half_turn = (Gt(x, -pi / 2), Lt(x, pi / 2))

ANGLES: tuple[BookClaim, ...] = (
    claim("AS 4.3.10", sin(x) ** 2 + cos(x) ** 2, 1, Flaw.NEAR, 1 + _TINY * x),
    claim("AS 4.3.16", sin(x + y), sin(x) * cos(y) + cos(x) * sin(y), Flaw.SIGN, sin(x) * cos(y) - cos(x) * sin(y)),
    claim("AS 4.3.17", cos(x + y), cos(x) * cos(y) - sin(x) * sin(y), Flaw.SIGN, cos(x) * cos(y) + sin(x) * sin(y)),
    claim(
        "AS 4.3.18",
        tan(x + y),
        (tan(x) + tan(y)) / (1 - tan(x) * tan(y)),
        Flaw.SIGN,
        (tan(x) + tan(y)) / (1 + tan(x) ** 2 * tan(y) ** 2),
        given=(Ne(cos(x), 0), Ne(cos(y), 0), Ne(cos(x + y), 0)),
    ),
    claim("AS 4.3.24", sin(2 * x), 2 * sin(x) * cos(x), Flaw.FACTOR, sin(x) * cos(x)),
    claim("AS 4.3.25", cos(2 * x), 2 * cos(x) ** 2 - 1, Flaw.SIGN, 1 - 2 * cos(x) ** 2),
    claim("AS 4.3.27", sin(3 * x), 3 * sin(x) - 4 * sin(x) ** 3, Flaw.FACTOR, 3 * sin(x) - 3 * sin(x) ** 3),
    claim("AS 4.3.30", cos(4 * x), 8 * cos(x) ** 4 - 8 * cos(x) ** 2 + 1, Flaw.TERM, 8 * cos(x) ** 4 - 7 * cos(x) ** 2),
    claim("AS 4.3.31", 2 * sin(x) * sin(y), cos(x - y) - cos(x + y), Flaw.SIGN, cos(x - y) + cos(x + y)),
    claim("AS 4.3.34", sin(x) + sin(y), 2 * sin((x + y) / 2) * cos((x - y) / 2), Flaw.FACTOR, 2 * sin(x + y)),
    claim("AS 4.3.44", sin(pi / 2 - x), cos(x), Flaw.SIGN, -cos(x)),
    claim("AS 4.3.44, whole turns", cos(x + 2 * m * pi), cos(x), Flaw.INTEGER, cos(x + m * pi)),
    claim("AS 4.3.46", cos(pi / 12), (sqrt(6) + sqrt(2)) / 4, Flaw.SIGN, (sqrt(6) - sqrt(2)) / 4),
    claim("AS 4.3.46, a fifth", cos(pi / 5), (1 + sqrt(5)) / 4, Flaw.NEAR, (1 + sqrt(5)) / 4 + _TINY),
    claim(
        "CM exercise 7.12", cos(pi / 9) * cos(2 * pi / 9) * cos(4 * pi / 9), Rational(1, 8), Flaw.FACTOR, Rational(1, 4)
    ),
    claim(
        "AS 4.3.21, half angle",
        sqrt((1 + cos(x)) / 2),
        absolute(cos(x / 2)),
        Flaw.DOMAIN,
        cos(x / 2),
    ),
    claim("AS 4.3.22", tan(x / 2), sin(x) / (1 + cos(x)), Flaw.SIGN, sin(x) / (1 - cos(x)), given=(Ne(sin(x), 0),)),
    claim("AS §4.3, a root of a square", sqrt(1 - sin(x) ** 2), cos(x), Flaw.DOMAIN, given=_half_turn, wrong_given=()),
    claim(
        "CM §5, angles under a sum",
        Sum(sin(u[i] + x), i),
        cos(x) * Sum(sin(u[i]), i) + sin(x) * Sum(cos(u[i]), i),
        Flaw.SIGN,
        cos(x) * Sum(sin(u[i]), i) - sin(x) * Sum(cos(u[i]), i),
    ),
    claim(
        "SPB 'mean resultant length'",
        Sum(cos(u[i]), i) ** 2 + Sum(sin(u[i]), i) ** 2,
        Sum(cos(u[i] - u[k]), i, k),
        Flaw.SIZE,
        n + 0 * Sum(u[i], i),
    ),
)

HYPERBOLIC: tuple[BookClaim, ...] = (
    claim("AS 4.5.16", cosh(x) ** 2 - sinh(x) ** 2, 1, Flaw.SIGN, cosh(2 * x)),
    claim("AS 4.5.24", sinh(x + y), sinh(x) * cosh(y) + cosh(x) * sinh(y), Flaw.TERM, sinh(x) * cosh(y)),
    claim(
        "AS 4.5.25",
        cosh(x + y),
        cosh(x) * cosh(y) + sinh(x) * sinh(y),
        Flaw.SIGN,
        cosh(x) * cosh(y) - sinh(x) * sinh(y),
    ),
    claim("AS 4.5.30", tanh(x / 2), sinh(x) / (cosh(x) + 1), Flaw.SIGN, sinh(x) / (cosh(x) + 2)),
    claim(
        "AS 4.5.53, de Moivre",
        (cosh(x) + sinh(x)) ** 4,
        cosh(4 * x) + sinh(4 * x),
        Flaw.SIGN,
        cosh(4 * x) - sinh(4 * x),
    ),
)

INVERSES: tuple[BookClaim, ...] = (
    claim("AS 4.4.2", arcsin(x) + arccos(x), pi / 2, Flaw.SIGN, -pi / 2, given=_within),
    claim("AS 4.4.1", sin(arcsin(x)), x, Flaw.DOMAIN, given=_within, wrong_given=()),
    claim("AS 4.4.1, the other way", arcsin(sin(x)), x, Flaw.DOMAIN, given=_half_turn, wrong_given=()),
    claim("AS 4.4.17", arccos(-x), pi - arccos(x), Flaw.SIGN, -arccos(x), given=_within),
    claim("AS 4.4.8", arctan(p) + arctan(1 / p), pi / 2, Flaw.DOMAIN, arctan(p) + arctan(1 / p) + (absolute(a) - a)),
    claim(
        "AS 4.4.34",
        arctan(x) + arctan(y),
        arctan((x + y) / (1 - x * y)),
        Flaw.DOMAIN,
        given=(Lt(x * y, 1),),
        wrong_given=(Ne(1 - x * y, 0),),
    ),
    claim("AS §4.4, cosine of an arctangent", cos(arctan(x)), 1 / sqrt(1 + x**2), Flaw.TERM, 1 / (1 + x**2)),
    claim("AS §4.4, Machin", 4 * arctan(Rational(1, 5)) - arctan(Rational(1, 239)), pi / 4, Flaw.NEAR, pi / 4 + _TINY),
    claim("AS 4.6.20", arcsinh(x), log(x + sqrt(x**2 + 1)), Flaw.SIGN, log(sqrt(x**2 + 1) - x)),
    claim("AS 4.6.21", arccosh(x), log(x + sqrt(x**2 - 1)), Flaw.SIGN, log(x - sqrt(x**2 - 1)), given=(Ge(x, 1),)),
    claim("AS 4.6.22", arctanh(x), log((1 + x) / (1 - x)) / 2, Flaw.FACTOR, log((1 + x) / (1 - x)), given=_inside),
    claim(
        "AS 4.6.26",
        arcsinh(x) + arcsinh(y),
        arcsinh(x * sqrt(1 + y**2) + y * sqrt(1 + x**2)),
        Flaw.TERM,
        arcsinh(x + y),
    ),
    claim("AS §4.6", sinh(arccosh(x)), sqrt(x**2 - 1), Flaw.TERM, sqrt(x - 1), given=(Ge(x, 1),)),
)

ABSOLUTE_VALUES: tuple[BookClaim, ...] = (
    claim("mathlib abs_mul", absolute(x * y), absolute(x) * absolute(y), Flaw.DOMAIN, absolute(x) * y),
    claim(
        "mathlib abs_div", absolute(x / y), absolute(x) / absolute(y), Flaw.DOMAIN, x / absolute(y), given=(Ne(y, 0),)
    ),
    claim("mathlib sqrt_sq_eq_abs", sqrt(x**2), absolute(x), Flaw.DOMAIN, x),
    claim("mathlib sq_abs", absolute(x - y) ** 2, (y - x) ** 2, Flaw.SIGN, x**2 - y**2),
    claim("mathlib abs_exp", absolute(exp(x)), exp(x), Flaw.TERM, exp(absolute(x))),
    claim("mathlib log_abs", log(absolute(x)), log(x**2) / 2, Flaw.FACTOR, log(x**2), given=(Ne(x, 0),)),
    claim("AS §3.2, nested roots", sqrt(3 - 2 * sqrt(2)), sqrt(2) - 1, Flaw.SIGN, 1 - sqrt(2)),
)

CLAIMS = ANGLES + HYPERBOLIC + INVERSES + ABSOLUTE_VALUES
