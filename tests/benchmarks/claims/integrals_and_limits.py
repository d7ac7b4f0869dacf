"""Integrals, limits and Taylor polynomials. The books are named as in `scalar_algebra`."""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Gt,
    Integral,
    Limit,
    Lt,
    Note,
    Rational,
    Sum,
    absolute,
    arctan,
    cos,
    erf,
    exp,
    factorial,
    log,
    oo,
    pi,
    positive,
    relu,
    sigmoid,
    sin,
    sqrt,
    tan,
    tanh,
    taylor,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Integrals and limits")
_size = _note.size("N")
a, b, h, m, t, x, y = (_note.scalar(name) for name in "abhmtxy")
c, n, p, s = (_note.scalar(name, domain=positive) for name in "cnps")
k = _size.index("k")
f, g = _note.function("f"), _note.function("g")

_TINY = Rational(1, 10**12)
_to_a = Integral(f(x), (x, 0, a))
_third = Integral(x**2, (x, a, b))

INTEGRALS: tuple[BookClaim, ...] = (
    claim("AS 3.3.10", Integral(x**n, (x, 0, c)), c ** (n + 1) / (n + 1), Flaw.TERM, c**n / (n + 1)),
    claim("AS 3.3.10, whole power", _third, (b**3 - a**3) / 3, Flaw.SIGN, (a**3 - b**3) / 3),
    claim(
        "AS 3.3.14", Integral(1 / (a + x), (x, 0, c)), log(1 + c / a), Flaw.DOMAIN, given=(Gt(a, 0),), wrong_given=()
    ),
    claim("AS 3.3.16", Integral(1 / (1 + x**2), (x, 0, b)), arctan(b), Flaw.TERM, log(1 + b**2)),
    claim("AS 3.3.16, scaled", Integral(1 / (c**2 + x**2), (x, 0, c)), pi / (4 * c), Flaw.FACTOR, pi / 4),
    claim("AS 3.3.19", Integral(x / (1 + x**2), (x, 0, b)), log(1 + b**2) / 2, Flaw.FACTOR, log(1 + b**2)),
    claim("AS 4.1.49", Integral(log(x), (x, 1, c)), c * log(c) - c + 1, Flaw.TERM, c * log(c) - c),
    claim("AS 4.1.50", Integral(x * log(x), (x, 0, 1)), Rational(-1, 4), Flaw.SIGN, Rational(1, 4)),
    claim("AS 4.2.54", Integral(exp(c * x), (x, 0, b)), (exp(c * b) - 1) / c, Flaw.FACTOR, exp(c * b) - 1),
    claim("AS 4.2.55", Integral(x * exp(x), (x, 0, b)), (b - 1) * exp(b) + 1, Flaw.TERM, (b - 1) * exp(b)),
    claim("AS 4.3.113", Integral(sin(c * x), (x, 0, pi / c)), 2 / c, Flaw.FACTOR, Rational(2)),
    claim("AS 4.3.114", Integral(cos(x), (x, a, b)), sin(b) - sin(a), Flaw.SIGN, sin(a) - sin(b)),
    claim("AS 4.3.116", Integral(sin(x) ** 2, (x, 0, pi)), pi / 2, Flaw.FACTOR, pi),
    claim("AS 4.3.119", Integral(x * sin(x), (x, 0, b)), sin(b) - b * cos(b), Flaw.SIGN, sin(b) + b * cos(b)),
    claim("AS 4.3.140", Integral(sin(x) * cos(x), (x, 0, b)), sin(b) ** 2 / 2, Flaw.FACTOR, sin(b) ** 2),
    claim("AS 4.5.79", Integral(tanh(x), (x, 0, b)), log((exp(b) + exp(-b)) / 2), Flaw.TERM, log(exp(b) + exp(-b))),
    claim("MML §5, by parts", Integral(x**2 * exp(-x), (x, 0, 1)), 2 - 5 * exp(-1), Flaw.NEAR, 2 - 5 * exp(-1) + _TINY),
    claim("CM (9.67)", Integral(1 / x, (x, 1, n + 1)), log(n + 1), Flaw.TERM, log(n)),
    claim(
        "AS §3.3, the fundamental theorem",
        Integral(f.prime(x), (x, a, b)),
        f(b) - f(a),
        Flaw.ORDER,
        f(a) - f(b),
    ),
    claim(
        "AS 3.3.13, substitution",
        Integral(f.prime(g(x)) * g.prime(x), (x, a, b)),
        f(g(b)) - f(g(a)),
        Flaw.TERM,
        f(b) - f(a),
    ),
    claim(
        "AS §3.3, ends", Integral(1 / x, (x, -2, -1)), -log(2), Flaw.DOMAIN, Eq(Integral(1 / x, (x, -2, 1)), -log(2))
    ),
)

IMPROPER: tuple[BookClaim, ...] = (
    claim(
        "PRML (2.141)",
        Integral(exp(-c * x), (x, 0, oo)),
        1 / c,
        Flaw.DOMAIN,
        Eq(Integral(exp(-a * x), (x, 0, oo)), 1 / a),
    ),
    claim("AS 6.1.1", Integral(x**3 * exp(-x), (x, 0, oo)), Rational(6), Flaw.FACTOR, Rational(24)),
    claim("AS 6.1.1, scaled", Integral(x**2 * exp(-c * x), (x, 0, oo)), 2 / c**3, Flaw.TERM, 2 / c**2),
    claim(
        "AS 4.3.136", Integral(exp(-c * x) * cos(m * x), (x, 0, oo)), c / (c**2 + m**2), Flaw.TERM, m / (c**2 + m**2)
    ),
    claim("AS 3.3.21", Integral(1 / (1 + x**2), (x, -oo, oo)), pi, Flaw.FACTOR, pi / 2),
    claim(
        "AS §3.3, power", Integral(x ** (-2), (x, c, oo)), 1 / c, Flaw.DOMAIN, Eq(Integral(1 / x, (x, c, oo)), log(c))
    ),
    claim("AS §3.3, root", Integral(1 / sqrt(x), (x, 0, c)), 2 * sqrt(c), Flaw.FACTOR, sqrt(c)),
    claim("AS 4.1.49, to 0", Integral(log(x), (x, 0, 1)), Rational(-1), Flaw.SIGN, Rational(1)),
    claim(
        "PRML §4.2, logistic density",
        Integral(sigmoid(x) * (1 - sigmoid(x)), (x, -oo, oo)),
        Rational(1),
        Flaw.NEAR,
        1 + _TINY,
    ),
    claim(
        "PRML exercise 1.7, polar coordinates",
        Integral(x * exp(-(x**2) / (2 * s**2)), (x, 0, oo)),
        s**2,
        Flaw.TERM,
        s,
    ),
)

LIMITS: tuple[BookClaim, ...] = (
    claim("AS 4.3.74", Limit(sin(x) / x, x, 0), Rational(1), Flaw.TERM, Rational(0)),
    claim("AS 4.3.75", Limit(tan(a * x) / x, x, 0), a, Flaw.FACTOR, Rational(1)),
    claim("AS 4.3.66", Limit((1 - cos(x)) / x**2, x, 0), Rational(1, 2), Flaw.FACTOR, Rational(1)),
    claim("AS 4.2.21", Limit((1 + x / _size) ** _size, _size, oo), exp(x), Flaw.TERM, 1 + x),
    claim("AS 4.2.22", Limit((exp(a * x) - 1) / x, x, 0), a, Flaw.TERM, exp(a)),
    claim("AS 4.1.30", Limit(x**p * log(x), x, 0, "+"), Rational(0), Flaw.TERM, Rational(-1)),
    claim("AS 4.1.31", Limit(log(x) / x**p, x, oo), Rational(0), Flaw.TERM, 1 / p),
    claim("AS 4.2.20", Limit(x**p * exp(-x), x, oo), Rational(0), Flaw.NEAR, _TINY),
    claim("AS 4.1.38", Limit((c**x - 1) / x, x, 0), log(c), Flaw.TERM, c),
    claim("AS §3.4", Limit((2 * x**2 + 1) / (x**2 + 3), x, oo), Rational(2), Flaw.TERM, Rational(1, 3)),
    claim("AS §3.4, l'Hôpital", Limit((x**3 - a**3) / (x - a), x, a), 3 * a**2, Flaw.FACTOR, a**2),
    claim("AS §3.3, definition of D", Limit((f(a + h) - f(a)) / h, h, 0), D(f(a), a), Flaw.FACTOR, 2 * D(f(a), a)),
    claim(
        "AS 25.3.23",
        Limit((f(a + h) - 2 * f(a) + f(a - h)) / h**2, h, 0),
        f.prime.prime(a),
        Flaw.FACTOR,
        f.prime.prime(a) / 2,
    ),
    claim("CM §9.3", Limit(sqrt(x**2 + a * x) - x, x, oo), a / 2, Flaw.FACTOR, a),
    claim(
        "CM (2.29)",
        Limit(a**_size, _size, oo),
        Rational(0),
        Flaw.DOMAIN,
        given=(Lt(a, 1), Gt(a, -1)),
        wrong_given=(Gt(a, 1),),
    ),
    claim("AS 4.4.42", Limit(arctan(x), x, oo), pi / 2, Flaw.SIGN, -pi / 2),
    claim("AS 4.5, growth", Limit(tanh(c * x), x, -oo), Rational(-1), Flaw.SIGN, Rational(1)),
    claim("AS 4.1.38, through numbers", Limit(_size * (c ** (1 / _size) - 1), _size, oo), log(c), Flaw.TERM, c),
    claim("PRML (4.59)", Limit(log(1 + exp(x)) - x, x, oo), Rational(0), Flaw.TERM, log(2)),
)

TAYLOR: tuple[BookClaim, ...] = (
    claim("AS 4.2.1", taylor(exp(x), x, 0, 3), 1 + x + x**2 / 2 + x**3 / 6, Flaw.FACTOR, 1 + x + x**2 / 2 + x**3 / 3),
    claim("AS 4.1.24", taylor(log(1 + x), x, 0, 3), x - x**2 / 2 + x**3 / 3, Flaw.SIGN, x + x**2 / 2 + x**3 / 3),
    claim("AS 4.3.65", taylor(sin(x), x, 0, 5), x - x**3 / 6 + x**5 / 120, Flaw.TERM, x - x**3 / 6 + x**5 / 60),
    claim("AS 4.3.66", taylor(cos(c * x), x, 0, 2), 1 - c**2 * x**2 / 2, Flaw.SIGN, 1 + c**2 * x**2 / 2),
    claim("AS 3.6.10", taylor(1 / (1 - x), x, 0, 3), 1 + x + x**2 + x**3, Flaw.SIGN, 1 - x + x**2 - x**3),
    claim("AS 3.6.11", taylor(sqrt(1 + x), x, 0, 2), 1 + x / 2 - x**2 / 8, Flaw.FACTOR, 1 + x / 2 - x**2 / 4),
    claim(
        "AS 3.6.4",
        taylor(f(x), x, a, 2),
        f(a) + f.prime(a) * (x - a) + f.prime.prime(a) * (x - a) ** 2 / 2,
        Flaw.FACTOR,
        f(a) + f.prime(a) * (x - a) + f.prime.prime(a) * (x - a) ** 2,
    ),
    claim("MML example 5.3", taylor(x**4, x, 1, 4), x**4, Flaw.TERM, Eq(taylor(x**4, x, 1, 3), x**4)),
)

DIFFERENTIATED: tuple[BookClaim, ...] = (
    claim("AS 3.3.7", D(Integral(f(t), (t, a, x)), x), f(x), Flaw.TERM, f(x) - f(a)),
    claim("AS 3.3.7, lower end", D(Integral(f(t), (t, x, b)), x), -f(x), Flaw.SIGN, f(x)),
    claim(
        "AS 3.3.7, Leibniz' rule",
        D(Integral(f(t * x), (t, 0, x)), x),
        Integral(t * f.prime(t * x), (t, 0, x)) + f(x**2),
        Flaw.TERM,
        Integral(t * f.prime(t * x), (t, 0, x)),
    ),
    claim(
        "AS 26.2.1", D(Integral(exp(-(t**2) / 2), (t, -oo, x)), x), exp(-(x**2) / 2), Flaw.TERM, -x * exp(-(x**2) / 2)
    ),
    claim(
        "AS 3.3.12, linear",
        Integral(c * f(x) + g(x), (x, a, b)),
        c * Integral(f(x), (x, a, b)) + Integral(g(x), (x, a, b)),
        Flaw.FACTOR,
        Integral(f(x), (x, a, b)) + Integral(g(x), (x, a, b)),
    ),
    claim(
        "AS 3.3.12, additive",
        Integral(f(x), (x, a, m)) + Integral(f(x), (x, m, b)),
        Integral(f(x), (x, a, b)),
        Flaw.SIGN,
        Integral(f(x), (x, b, a)),
    ),
)

REWRITTEN: tuple[BookClaim, ...] = (
    claim(
        "AS 3.3.12, a product differentiated",
        Integral(f(x) * g.prime(x) + f.prime(x) * g(x), (x, 0, 1)),
        f(1) * g(1) - f(0) * g(0),
        Flaw.SIGN,
        f(1) * g(1) + f(0) * g(0),
    ),
    claim(
        "AS 3.3.12, by parts",
        Integral(f(x) * g.prime(x), (x, a, b)),
        f(b) * g(b) - f(a) * g(a) - Integral(f.prime(x) * g(x), (x, a, b)),
        Flaw.SIGN,
        f(b) * g(b) - f(a) * g(a) + Integral(f.prime(x) * g(x), (x, a, b)),
    ),
    claim(
        "AS 3.3.12, by parts twice",
        Integral(x * f.prime.prime(x), (x, 0, 1)),
        f.prime(1) - f(1) + f(0),
        Flaw.TERM,
        f.prime(1) - f(1),
    ),
    claim(
        "Lang §5.3, Green's identity",
        Integral(f(x) * g.prime.prime(x) - f.prime.prime(x) * g(x), (x, a, b)),
        f(b) * g.prime(b) - f.prime(b) * g(b) - f(a) * g.prime(a) + f.prime(a) * g(a),
        Flaw.SIGN,
        f(b) * g.prime(b) + f.prime(b) * g(b) - f(a) * g.prime(a) - f.prime(a) * g(a),
    ),
    claim("Lang §5.3, reflected", Integral(f(a - x), (x, 0, a)), Integral(f(x), (x, 0, a)), Flaw.SIGN, -_to_a),
    claim(
        "Lang §5.3, substitution",
        Integral(2 * x * f(x**2), (x, 0, a)),
        Integral(f(x), (x, 0, a**2)),
        Flaw.TERM,
        _to_a,
    ),
    claim(
        "Lang §5.3, any inner function",
        Integral(f(g(x)) * g.prime(x), (x, a, b)),
        Integral(f(x), (x, g(a), g(b))),
        Flaw.TERM,
        Integral(f(x), (x, a, b)),
    ),
    claim(
        "Lang §5.3, scaled",
        Integral(f(c * x), (x, a, b)),
        Integral(f(x), (x, c * a, c * b)) / c,
        Flaw.FACTOR,
        Integral(f(x), (x, c * a, c * b)),
    ),
    claim(
        "Lang §5.3, shifted",
        Integral(f(x + c), (x, a, b)),
        Integral(f(x), (x, a + c, b + c)),
        Flaw.SIGN,
        Integral(f(x), (x, a - c, b - c)),
    ),
)

SPLIT: tuple[BookClaim, ...] = (
    claim("AS §3.3, a kink", Integral(absolute(x), (x, -1, 1)), Rational(1), Flaw.SIGN, Rational(0)),
    claim("PRML §5.1, rectifier", Integral(relu(x), (x, -1, 2)), Rational(2), Flaw.TERM, Rational(3, 2)),
    claim("PRML exercise 2.43, q = 1", Integral(exp(-absolute(x)), (x, -oo, oo)), Rational(2), Flaw.FACTOR, 1),
    claim("AS §3.3, any width", Integral(absolute(x), (x, -c, c)), c**2, Flaw.FACTOR, 2 * c**2),
)

_small = (Lt(a, 1), Gt(a, -1))
_unit = (Gt(p, 0), Lt(p, 1))
_bell = exp(-((x - m) ** 2) / (2 * s**2))

SERIES: tuple[BookClaim, ...] = (
    claim("AS 3.6.10, geometric", Sum(a**k, (k, 0, oo)), 1 / (1 - a), Flaw.TERM, a / (1 - a), given=_small),
    claim("CM (2.26)", Sum(k * a**k, (k, 1, oo)), a / (1 - a) ** 2, Flaw.TERM, 1 / (1 - a) ** 2, given=_small),
    claim("AS 3.6.10, domain", Sum(a**k, (k, 1, oo)), a / (1 - a), Flaw.DOMAIN, given=_small, wrong_given=(Lt(a, 1),)),
    claim("AS 4.2.1, series", Sum(x**k / factorial(k), (k, 0, oo)), exp(x), Flaw.TERM, exp(x) - 1),
    claim("AS 26.1.22", Sum(c**k * exp(-c) / factorial(k), (k, 0, oo)), Rational(1), Flaw.NEAR, 1 + _TINY),
    claim("AS 26.1.24, mean", Sum(k * (1 - p) ** (k - 1) * p, (k, 1, oo)), 1 / p, Flaw.TERM, 1 / p**2, given=_unit),
    claim(
        "AS 26.1.24, second moment",
        Sum(k**2 * (1 - p) ** (k - 1) * p, (k, 1, oo)),
        (2 - p) / p**2,
        Flaw.FACTOR,
        (1 - p) / p**2,
        given=_unit,
    ),
    claim("AS 26.1.22, mean", Sum(k * c**k * exp(-c) / factorial(k), (k, 0, oo)), c, Flaw.TERM, c**2),
    claim(
        "AS 26.1.22, second moment",
        Sum(k**2 * c**k * exp(-c) / factorial(k), (k, 0, oo)),
        c + c**2,
        Flaw.TERM,
        c**2,
    ),
    claim(
        "AS 26.1.22, variance", Sum((k - c) ** 2 * c**k * exp(-c) / factorial(k), (k, 0, oo)), c, Flaw.NEAR, c + _TINY
    ),
    claim("AS 4.2.1, from 1", Sum(a**k / factorial(k), (k, 1, oo)), exp(a) - 1, Flaw.TERM, exp(a)),
    claim("CM §2.6, squares of k", Sum(k**2 / 2**k, (k, 1, oo)), Rational(6), Flaw.TERM, Rational(2)),
    claim("CM §2.6, halves", Sum(Rational(1, 2) ** k, (k, 1, oo)), Rational(1), Flaw.FACTOR, Rational(2)),
)

GAUSSIAN: tuple[BookClaim, ...] = (
    claim("PRML exercise 1.7", Integral(exp(-(x**2) / 2), (x, -oo, oo)), sqrt(2 * pi), Flaw.FACTOR, sqrt(pi)),
    claim("PRML (1.48)", Integral(_bell / sqrt(2 * pi * s**2), (x, -oo, oo)), Rational(1), Flaw.NEAR, 1 + _TINY),
    claim("PRML (1.49)", Integral(x * _bell / sqrt(2 * pi * s**2), (x, -oo, oo)), m, Flaw.SIGN, -m),
    claim("PRML (1.51)", Integral((x - m) ** 2 * _bell / sqrt(2 * pi * s**2), (x, -oo, oo)), s**2, Flaw.TERM, s),
    claim("AS 7.1.1", Integral(exp(-(x**2)), (x, 0, b)), sqrt(pi) / 2 * erf(b), Flaw.FACTOR, erf(b)),
)

CLAIMS = INTEGRALS + IMPROPER + LIMITS + TAYLOR + DIFFERENTIATED + REWRITTEN + SPLIT + SERIES + GAUSSIAN
