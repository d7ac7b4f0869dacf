"""Derivatives of trigonometric and hyperbolic functions. The books are named as in `scalar_algebra`."""

from __future__ import annotations

from notesc import (
    D,
    ForAll,
    Gt,
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
    diag,
    exp,
    grad,
    hessian,
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

_note = Note("Trigonometry differentiated")
a, b, x, y = (_note.scalar(name) for name in "abxy")
p, q = (_note.scalar(name, domain=positive) for name in "pq")
n = _note.size("n")
i, k = n.indices("i k")
u, w = _note.vector("u", n), _note.vector("w", n)

_TINY = Rational(1, 10**12)
_inside = (Gt(x, -1), Lt(x, 1))

CLAIMS: tuple[BookClaim, ...] = (
    claim("AS 4.3.105", D(sin(p * x), x), p * cos(p * x), Flaw.TERM, cos(p * x)),
    claim("AS 4.3.106", D(cos(x), x), -sin(x), Flaw.SIGN, sin(x)),
    claim("AS 4.3.107", D(tan(x), x), 1 + tan(x) ** 2, Flaw.DOMAIN, given=(Ne(cos(x), 0),), wrong_given=()),
    claim("AS 4.3.111", D(D(D(sin(x), x), x), x), -cos(x), Flaw.SIGN, cos(x)),
    claim("AS 4.4.52", D(arcsin(x), x), 1 / sqrt(1 - x**2), Flaw.SIGN, 1 / sqrt(1 + x**2), given=_inside),
    claim("AS 4.4.53", D(arccos(x), x), -1 / sqrt(1 - x**2), Flaw.SIGN, 1 / sqrt(1 - x**2), given=_inside),
    claim("AS 4.4.54", D(arctan(x / p), x), p / (p**2 + x**2), Flaw.TERM, 1 / (p**2 + x**2)),
    claim("AS 4.4.58", D(x * arcsin(x) + sqrt(1 - x**2), x), arcsin(x), Flaw.TERM, arcsin(x) + x, given=_inside),
    claim("AS 4.5.71", D(sinh(x), x), cosh(x), Flaw.SIGN, -cosh(x)),
    claim("AS 4.5.73", D(tanh(x), x), 1 / cosh(x) ** 2, Flaw.TERM, 1 / cosh(x)),
    claim("AS 4.6.37", D(arcsinh(x / p), x), 1 / sqrt(x**2 + p**2), Flaw.TERM, 1 / sqrt(x**2 + p)),
    claim("AS 4.6.38", D(arccosh(x), x), 1 / sqrt(x**2 - 1), Flaw.SIGN, 1 / sqrt(x**2 + 1), given=(Gt(x, 1),)),
    claim("AS 4.6.39", D(arctanh(x), x), 1 / (1 - x**2), Flaw.SIGN, 1 / (1 + x**2), given=_inside),
    claim(
        "AS 4.3.136, antiderivative",
        D(exp(a * x) * (a * sin(b * x) - b * cos(b * x)), x),
        (a**2 + b**2) * exp(a * x) * sin(b * x),
        Flaw.SIGN,
        (a**2 - b**2) * exp(a * x) * sin(b * x),
    ),
    claim("AS 4.3.115", D(-log(cos(x)), x), tan(x), Flaw.SIGN, -tan(x), given=(Gt(x, -pi / 2), Lt(x, pi / 2))),
    claim(
        "AS 4.3.117",
        D(log((1 + sin(x)) / cos(x)), x),
        1 / cos(x),
        Flaw.TERM,
        1 / cos(x) ** 2,
        given=(Gt(cos(x), 0),),
    ),
    claim("AS 4.5.79, Gudermann", D(2 * arctan(tanh(x / 2)), x), 1 / cosh(x), Flaw.FACTOR, 2 / cosh(x)),
    claim(
        "AS §3.3, a half disc",
        D((x * sqrt(p**2 - x**2) + p**2 * arcsin(x / p)) / 2, x),
        sqrt(p**2 - x**2),
        Flaw.FACTOR,
        2 * sqrt(p**2 - x**2),
        given=(Lt(-p, x), Lt(x, p)),
    ),
    claim(
        "SPB 'Laplace', score",
        D(-absolute(x - a) / p, x),
        (a - x) / (p * absolute(x - a)),
        Flaw.DOMAIN,
        given=(Ne(x, a),),
        wrong_given=(),
    ),
    claim("mathlib deriv log abs", D(log(absolute(x)), x), 1 / x, Flaw.SIGN, 1 / absolute(x), given=(Ne(x, 0),)),
    claim("PRML §5.1, log cosh", grad(Sum(log(cosh(u[i])), i), u), tanh(u), Flaw.FACTOR, 2 * tanh(u)),
    claim(
        "PRML §5.1, log cosh twice",
        D(D(Sum(log(cosh(x * u[i])), i), x), x),
        Sum(u[i] ** 2 / cosh(x * u[i]) ** 2, i),
        Flaw.TERM,
        Sum(u[i] / cosh(x * u[i]) ** 2, i),
    ),
    claim("MML §5.5, elementwise", hessian(Sum(cos(u[i]), i), u), -diag(cos(u)), Flaw.SIGN, diag(cos(u))),
    claim(
        "BV §6.1, sum of absolute values",
        grad(Sum(absolute(u[i]), i), u),
        u / absolute(u),
        Flaw.DOMAIN,
        given=(ForAll(k, Ne(u[k], 0)),),
        wrong_given=(),
    ),
    claim(
        "AS §3.3, under a sum",
        D(Sum(w[i] * sin(x * u[i]), i), x),
        Sum(w[i] * u[i] * cos(x * u[i]), i),
        Flaw.TERM,
        Sum(w[i] * cos(x * u[i]), i),
    ),
)
