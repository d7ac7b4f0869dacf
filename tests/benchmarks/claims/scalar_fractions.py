"""Factorisations, fractions and roots, with the conditions that they need.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    Eq,
    Ge,
    Gt,
    Le,
    Lt,
    Ne,
    Note,
    Rational,
    integer,
    nonnegative,
    positive,
    sqrt,
    unit_interval,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Scalar identities")
a, b, c, d, e, f, x, y, z = (_note.scalar(name) for name in "abcdefxyz")
p, q, r, s, t, u = (_note.scalar(name, domain=positive) for name in "pqrstu")
m, n, k = (_note.scalar(name, domain=integer) for name in "mnk")
h = _note.scalar("h", domain=nonnegative)
g = _note.scalar("g", domain=nonnegative)
v = _note.scalar("v", domain=unit_interval)

_TINY = Rational(1, 10**12)
_HALF = Rational(1, 2)

FACTORISATIONS: tuple[BookClaim, ...] = (
    claim(
        "Hardy, A Course §1",
        a**4 + 4 * b**4,
        (a**2 - 2 * a * b + 2 * b**2) * (a**2 + 2 * a * b + 2 * b**2),
        Flaw.SIGN,
        (a**2 - 2 * a * b - 2 * b**2) * (a**2 + 2 * a * b + 2 * b**2),
    ),
    claim(
        "AS 3.1, three cubes",
        a**3 + b**3 + c**3 - 3 * a * b * c,
        (a + b + c) * (a**2 + b**2 + c**2 - a * b - b * c - c * a),
        Flaw.SIGN,
        (a + b + c) * (a**2 + b**2 + c**2 + a * b + b * c + c * a),
    ),
    claim(
        "AS 3.1, three cubes with sum zero",
        a**3 + b**3 + c**3,
        3 * a * b * c,
        Flaw.DOMAIN,
        given=(Eq(a + b + c, 0),),
        wrong_given=(),
    ),
    claim(
        "Euler's four squares, with a rotated pair",
        (a**2 + b**2) * (x**2 + y**2),
        (a * x - b * y) ** 2 + (a * y + b * x) ** 2,
        Flaw.SIGN,
        (a * x + b * y) ** 2 + (a * y + b * x) ** 2,
    ),
    claim(
        "Vandermonde of three",
        (b - a) * (c - a) * (c - b),
        b * c**2 - b**2 * c - a * c**2 + a**2 * c + a * b**2 - a**2 * b,
        Flaw.SIGN,
        b * c**2 - b**2 * c - a * c**2 + a**2 * c - a * b**2 - a**2 * b,
    ),
    claim(
        "AS 3.8.2, Vieta",
        (x - a) * (x - b) * (x - c),
        x**3 - (a + b + c) * x**2 + (a * b + b * c + c * a) * x - a * b * c,
        Flaw.SIGN,
        x**3 - (a + b + c) * x**2 + (a * b + b * c + c * a) * x + a * b * c,
    ),
    claim(
        "Hardy, fifth powers",
        a**5 - b**5,
        (a - b) * (a**4 + a**3 * b + a**2 * b**2 + a * b**3 + b**4),
        Flaw.SIGN,
        (a - b) * (a**4 - a**3 * b + a**2 * b**2 - a * b**3 + b**4),
    ),
    claim("polarisation", a * b, ((a + b) ** 2 - (a - b) ** 2) / 4, Flaw.FACTOR, ((a + b) ** 2 - (a - b) ** 2) / 2),
    claim(
        "Brahmagupta",
        (a**2 + n * b**2) * (c**2 + n * d**2),
        (a * c - n * b * d) ** 2 + n * (a * d + b * c) ** 2,
        Flaw.FACTOR,
        (a * c - n * b * d) ** 2 + n**2 * (a * d + b * c) ** 2,
    ),
    claim(
        "powers agree at few whole numbers",
        x * (x - 1) * (x - 2) * (x - 3),
        x**4 - 6 * x**3 + 11 * x**2 - 6 * x,
        Flaw.INTEGER,
        Eq(x * (x - 1) * (x - 2) * (x - 3) * (x + 1) * (x + 2), 0),
    ),
    claim(
        "CM (5.5), absorption",
        (x + 1) * (x * (x - 1) / 2),
        3 * ((x + 1) * x * (x - 1) / 6),
        Flaw.FACTOR,
        2 * ((x + 1) * x * (x - 1) / 6),
    ),
    claim(
        "CM (5.8), Pascal at k = 3",
        (x + 1) * x * (x - 1) / 6,
        x * (x - 1) * (x - 2) / 6 + x * (x - 1) / 2,
        Flaw.TERM,
        x * (x - 1) * (x - 2) / 6 + x * (x - 1),
    ),
)


FRACTIONS: tuple[BookClaim, ...] = (
    claim(
        "Rudin 1.15",
        a / b + c / d,
        (a * d + b * c) / (b * d),
        Flaw.DOMAIN,
        given=(Ne(b, 0), Ne(d, 0)),
        wrong_given=(Ne(b, 0),),
    ),
    claim(
        "compound fraction",
        1 / (1 + 1 / x),
        x / (1 + x),
        Flaw.DOMAIN,
        given=(Ne(x, 0), Ne(x, -1)),
        wrong_given=(Ne(x, -1),),
    ),
    claim(
        "continued fraction",
        1 / (p + 1 / (q + 1 / r)),
        (q * r + 1) / (p * q * r + p + r),
        Flaw.TERM,
        (q * r + 1) / (p * q * r + p + q),
    ),
    claim(
        "CM (1.37), Lagrange interpolation of a constant",
        (x - b) / (a - b) + (x - a) / (b - a),
        1,
        Flaw.DOMAIN,
        given=(Ne(a, b),),
        wrong_given=(),
    ),
    claim(
        "Lagrange interpolation of a square",
        a**2 * (x - b) * (x - c) / ((a - b) * (a - c))
        + b**2 * (x - a) * (x - c) / ((b - a) * (b - c))
        + c**2 * (x - a) * (x - b) / ((c - a) * (c - b)),
        x**2,
        Flaw.TERM,
        x**2 + x,
        given=(Ne(a, b), Ne(b, c), Ne(a, c)),
    ),
    claim(
        "CM exercise 1.2.3-33, divided powers",
        a**3 / ((a - b) * (a - c)) + b**3 / ((b - a) * (b - c)) + c**3 / ((c - a) * (c - b)),
        a + b + c,
        Flaw.TERM,
        a * b + b * c + c * a,
        given=(Ne(a, b), Ne(b, c), Ne(a, c)),
    ),
    claim(
        "partial fractions with a square",
        1 / (x**2 * (x + 1)),
        1 / x**2 - 1 / x + 1 / (x + 1),
        Flaw.SIGN,
        1 / x**2 + 1 / x + 1 / (x + 1),
        given=(Ne(x, 0), Ne(x, -1)),
    ),
    claim(
        "partial fractions, quadratic",
        x / (x**4 + x**2 + 1),
        (1 / (x**2 - x + 1) - 1 / (x**2 + x + 1)) / 2,
        Flaw.FACTOR,
        1 / (x**2 - x + 1) - 1 / (x**2 + x + 1),
    ),
    claim(
        "equal ratios",
        (a + c) / (b + d),
        a / b,
        Flaw.DOMAIN,
        given=(Ne(b, 0), Ne(d, 0), Ne(b + d, 0), Eq(a / b, c / d)),
        wrong_given=(Ne(b, 0), Ne(d, 0), Ne(b + d, 0)),
    ),
    claim(
        "Bayes' rule of two hypotheses",
        p * u / (p * u + q * t),
        1 / (1 + q * t / (p * u)),
        Flaw.SIGN,
        1 / (1 + p * u / (q * t)),
    ),
    claim("lens equation", p * q / (p + q), 1 / (1 / p + 1 / q), Flaw.SIGN, 1 / (1 / p - 1 / q)),
    claim("x over x twice", x**2 / x, x, Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim("MML §6.3, complement", 1 - 1 / (1 + p), p / (1 + p), Flaw.TERM, 1 / (1 + p) - p),
    claim(
        "difference quotient of a reciprocal",
        (1 / (x + h) - 1 / x) / h,
        -1 / (x * (x + h)),
        Flaw.DOMAIN,
        given=(Ne(x, 0), Ne(x + h, 0), Ne(h, 0)),
        wrong_given=(Ne(x, 0), Ne(x + h, 0)),
    ),
    claim(
        "difference quotient of a root",
        (sqrt(p + q) - sqrt(p)) / q,
        1 / (sqrt(p + q) + sqrt(p)),
        Flaw.SIGN,
        1 / (sqrt(p + q) - sqrt(p)),
    ),
    claim(
        "parallel sum, three",
        1 / (1 / p + 1 / q + 1 / r),
        p * q * r / (p * q + q * r + r * p),
        Flaw.TERM,
        p * q * r / (p + q + r),
    ),
    claim("undefined at one point", (x**3 - 1) / (x - 1), x**2 + x + 1, Flaw.DOMAIN, given=(Ne(x, 1),), wrong_given=()),
    claim(
        "cancels only off a curve",
        (x**2 - y**2) / (x + y),
        x - y,
        Flaw.DOMAIN,
        given=(Ne(x + y, 0),),
        wrong_given=(Ne(x, 0), Ne(y, 0)),
    ),
    claim(
        "undefined where a quadratic vanishes",
        (x**2 - 2) / (x**2 - 2),
        1,
        Flaw.DOMAIN,
        given=(Gt(x, 2),),
        wrong_given=(Gt(x, 1),),
    ),
)


ROOTS: tuple[BookClaim, ...] = (
    claim("root of a square", sqrt(x**2), x, Flaw.DOMAIN, given=(Ge(x, 0),), wrong_given=()),
    claim("root of a square, negative", sqrt(x**2), -x, Flaw.DOMAIN, given=(Le(x, 0),), wrong_given=()),
    claim("square of a root", sqrt(x) ** 2, x, Flaw.DOMAIN, given=(Ge(x, 0),), wrong_given=()),
    claim("root of a fourth power", sqrt(x**4), x**2, Flaw.DOMAIN, Eq(sqrt(x**6), x**3)),
    claim("nested radical", sqrt(3 + 2 * sqrt(2)), 1 + sqrt(2), Flaw.FACTOR, 1 + 2 * sqrt(2)),
    claim("golden ratio", ((1 + sqrt(5)) / 2) ** 2, (1 + sqrt(5)) / 2 + 1, Flaw.NEAR, (1 + sqrt(5)) / 2 + 1 + _TINY),
    claim("conjugate roots", (sqrt(p) - sqrt(q)) * (sqrt(p) + sqrt(q)), p - q, Flaw.SIGN, p + q),
    claim("rationalised", 1 / (sqrt(3) - sqrt(2)), sqrt(3) + sqrt(2), Flaw.SIGN, sqrt(3) - sqrt(2)),
    claim(
        "quadratic formula",
        x**2 + b * x + c,
        0,
        Flaw.SIGN,
        given=(Ge(b**2 - 4 * c, 0), Eq(x, (-b + sqrt(b**2 - 4 * c)) / 2)),
        wrong_given=(Ge(b**2 - 4 * c, 0), Eq(x, (b + sqrt(b**2 - 4 * c)) / 2)),
    ),
    claim(
        "root of a quotient", sqrt(h / p), sqrt(h) / sqrt(p), Flaw.DOMAIN, Eq(sqrt(h / p) * (sqrt(h) / h), 1 / sqrt(p))
    ),
    claim("cube of a cube root", (p ** Rational(1, 3)) ** 3, p, Flaw.INTEGER, p**2),
    claim(
        "powers of fractional exponents",
        p ** Rational(1, 2) * p ** Rational(1, 3),
        p ** Rational(5, 6),
        Flaw.FACTOR,
        p ** Rational(1, 6),
    ),
    claim("sum of two roots squared", (sqrt(h) + sqrt(g)) ** 2, h + 2 * sqrt(h * g) + g, Flaw.TERM, h + g),
    claim("quotient by a root", p / sqrt(p), sqrt(p), Flaw.DOMAIN, Eq(h / sqrt(h), sqrt(h))),
    claim("almost one", sqrt(1 + _TINY), sqrt(1 + _TINY), Flaw.NEAR, 1 + _TINY / 2),
    claim("root of an even power", sqrt((x - y) ** 2) ** 2, (x - y) ** 2, Flaw.DOMAIN, Eq(sqrt((x - y) ** 2), x - y)),
    claim("root of minus one times", sqrt(-x) ** 2, -x, Flaw.DOMAIN, given=(Lt(x, 0),), wrong_given=()),
    claim("double root", sqrt(sqrt(p)), p ** Rational(1, 4), Flaw.FACTOR, p ** Rational(1, 8)),
)

CLAIMS = FACTORISATIONS + FRACTIONS + ROOTS
