"""Scalar algebra: fractions, powers, roots, exponentials, logarithms, hyperbolic tangents.

AS is Abramowitz & Stegun, Handbook of Mathematical Functions (1964); CM is Graham, Knuth & Patashnik, Concrete
Mathematics (2nd edition); PRML is Bishop, Pattern Recognition and Machine Learning (2006); BV is Boyd & Vandenberghe,
Convex Optimization (2004); MML is Deisenroth, Faisal & Ong, Mathematics for Machine Learning (2020); SPB is The Book of
Statistical Proofs (statproofbook.github.io).
"""

from __future__ import annotations

from notesc import (
    Eq,
    Gt,
    Lt,
    Ne,
    Note,
    Rational,
    exp,
    integer,
    log,
    nonnegative,
    pi,
    positive,
    sigmoid,
    softplus,
    sqrt,
    tanh,
    unit_interval,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Scalar algebra")
a, b, c, d, x, y, z, w = (_note.scalar(name) for name in "abcdxyzw")
p, q, r, s, t, u = (_note.scalar(name, domain=positive) for name in "pqrstu")
m, n, k = (_note.scalar(name, domain=integer) for name in "mnk")
h = _note.scalar("h", domain=nonnegative)
v = _note.scalar("v", domain=unit_interval)

_TINY = Rational(1, 10**12)
_inside = (Lt(-1, x), Lt(x, 1))

POLYNOMIALS: tuple[BookClaim, ...] = (
    claim("AS 3.1.1, n = 2", (a + b) ** 2, a**2 + 2 * a * b + b**2, Flaw.TERM, a**2 + b**2),
    claim(
        "AS 3.1.1, n = 3",
        (a + b) ** 3,
        a**3 + 3 * a**2 * b + 3 * a * b**2 + b**3,
        Flaw.FACTOR,
        a**3 + 3 * a**2 * b + 2 * a * b**2 + b**3,
    ),
    claim("AS 3.1.1, n = 2, b = -b", (a - b) ** 2, a**2 - 2 * a * b + b**2, Flaw.SIGN, a**2 - 2 * a * b - b**2),
    claim("CM §2.6, difference of squares", a**2 - b**2, (a - b) * (a + b), Flaw.SIGN, (a - b) * (b - a)),
    claim(
        "CM §2.6, difference of cubes",
        a**3 - b**3,
        (a - b) * (a**2 + a * b + b**2),
        Flaw.SIGN,
        (a - b) * (a**2 - a * b + b**2),
    ),
    claim(
        "AS 3.2.9, Cauchy at n = 2 (Lagrange)",
        (a**2 + b**2) * (c**2 + d**2),
        (a * c + b * d) ** 2 + (a * d - b * c) ** 2,
        Flaw.SIGN,
        (a * c + b * d) ** 2 + (a * d + b * c) ** 2,
    ),
    claim(
        "CM (2.52), falling power", x * (x - 1) * (x - 2), x**3 - 3 * x**2 + 2 * x, Flaw.SIGN, x**3 - 3 * x**2 - 2 * x
    ),
    claim(
        "CM (2.45), powers by falling powers",
        x**3,
        x * (x - 1) * (x - 2) + 3 * x * (x - 1) + x,
        Flaw.FACTOR,
        x * (x - 1) * (x - 2) + 2 * x * (x - 1) + x,
    ),
    claim("CM §2.6, x^2 by falling powers", x**2, x * (x - 1) + x, Flaw.NEAR, x * (x - 1) + x + _TINY),
    claim(
        "BV App. A, completing the square",
        x**2 + 2 * b * x + c,
        (x + b) ** 2 + c - b**2,
        Flaw.SIGN,
        (x + b) ** 2 + c + b**2,
    ),
    claim(
        "PRML (2.71) at dimension 1",
        -(p * (x - b) ** 2) / 2,
        -p * x**2 / 2 + p * b * x - p * b**2 / 2,
        Flaw.FACTOR,
        -p * x**2 / 2 + p * b * x - p * b**2,
    ),
    claim(
        "AS 3.8.1, a root of the quadratic",
        p * x**2 + b * x + c,
        p * ((x + b / (2 * p)) ** 2) + c - b**2 / (4 * p),
        Flaw.FACTOR,
        p * ((x + b / (2 * p)) ** 2) + c - b**2 / (2 * p),
    ),
    claim(
        "SPB 'Mean squared error', scalar form",
        (x - a) ** 2,
        (x - b) ** 2 + 2 * (x - b) * (b - a) + (b - a) ** 2,
        Flaw.SIGN,
        (x - b) ** 2 + 2 * (x - b) * (a - b) + (b - a) ** 2,
    ),
)

FRACTIONS: tuple[BookClaim, ...] = (
    claim("CM §2.6, common denominator", 1 / p + 1 / q, (p + q) / (p * q), Flaw.FACTOR, 2 / (p + q)),
    claim("CM §2.6, telescoping term", 1 / (p * (p + 1)), 1 / p - 1 / (p + 1), Flaw.SIGN, 1 / p + 1 / (p + 1)),
    claim(
        "CM (2.58), partial fractions",
        1 / ((p + 1) * (p + 2)),
        1 / (p + 1) - 1 / (p + 2),
        Flaw.SIGN,
        1 / (p + 2) - 1 / (p + 1),
    ),
    claim("AS §3.8, factor cancelled", (a**2 - b**2) / (a - b), a + b, Flaw.DOMAIN, given=(Ne(a, b),), wrong_given=()),
    claim("MML §2.1, reciprocal", x / x, 1, Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim(
        "AS §3.6, three terms of the geometric series",
        (1 - x**3) / (1 - x),
        1 + x + x**2,
        Flaw.DOMAIN,
        given=(Ne(x, 1),),
        wrong_given=(),
    ),
    claim("PRML (2.141), precision of the posterior", 1 / (1 / p + q / r), p * r / (r + p * q), Flaw.TERM, p + r / q),
    claim(
        "PRML (2.141), mean of the posterior",
        (q * r * x + s * y) / (q * r + s),
        y + (q * r) / (q * r + s) * (x - y),
        Flaw.SIGN,
        y - (q * r) / (q * r + s) * (x - y),
    ),
    claim("BV §4.3, harmonic mean", 2 / (1 / p + 1 / q), 2 * p * q / (p + q), Flaw.FACTOR, p * q / (p + q)),
    claim("SPB 'Sherman-Morrison', scalars", 1 / (p + q), 1 / p - q / (p * (p + q)), Flaw.TERM, 1 / p - q / p**2),
    claim("PRML (2.273), Student's kernel", (1 + x**2 / p) * p, p + x**2, Flaw.FACTOR, 1 + x**2 * p),
    claim(
        "PRML (1.20), ratio of posteriors",
        p * q / (p * q + r * s),
        1 / (1 + r * s / (p * q)),
        Flaw.FACTOR,
        1 / (1 + p * q / (r * s)),
    ),
    claim("CM §2.6, quotient of quotients", (a / p) / (q / r), a * r / (p * q), Flaw.FACTOR, a * q / (p * r)),
)

POWERS: tuple[BookClaim, ...] = (
    claim("AS §4.2, product of powers", p**a * p**b, p ** (a + b), Flaw.FACTOR, p ** (a * b)),
    claim("AS §4.2, power of a product", (p * q) ** a, p**a * q**a, Flaw.DOMAIN, Eq((x * y) ** a, x**a * y**a)),
    claim("AS 4.2.7, power by exp and log", p**a, exp(a * log(p)), Flaw.DOMAIN, Eq(x**a, exp(a * log(x)))),
    claim("AS §4.2, power of a power", (p**a) ** b, p ** (a * b), Flaw.TERM, p ** (a + b)),
    claim("AS §3.7, root of a square", sqrt(p**2), p, Flaw.DOMAIN, Eq(sqrt(x**2), x)),
    claim("AS §3.7, square of a root", sqrt(h) ** 2, h, Flaw.DOMAIN, Eq(sqrt(x) ** 2, x)),
    claim("AS §3.7, product of roots", sqrt(p * q), sqrt(p) * sqrt(q), Flaw.DOMAIN, Eq(sqrt(x * y), sqrt(x) * sqrt(y))),
    claim("AS §3.7, quotient of roots", sqrt(p / q), sqrt(p) / sqrt(q), Flaw.SIGN, sqrt(q) / sqrt(p)),
    claim(
        "AS §3.7, rationalised denominator",
        1 / (sqrt(p) + sqrt(q)),
        (sqrt(p) - sqrt(q)) / (p - q),
        Flaw.DOMAIN,
        given=(Ne(p, q),),
        wrong_given=(),
    ),
    claim(
        "AS §3.2, arithmetic and geometric mean",
        p + q - 2 * sqrt(p * q),
        (sqrt(p) - sqrt(q)) ** 2,
        Flaw.SIGN,
        (sqrt(p) + sqrt(q)) ** 2,
    ),
    claim("AS §3.7, a root of 2", sqrt(2 * p**2), p * sqrt(Rational(2)), Flaw.NEAR, p * (sqrt(Rational(2)) + _TINY)),
    claim("AS §3.7, nested root", sqrt(p + q + 2 * sqrt(p * q)), sqrt(p) + sqrt(q), Flaw.SIGN, sqrt(p) - sqrt(q)),
    claim("CM §2.1, signs alternate", (-1) ** (2 * n), 1, Flaw.INTEGER, Eq((-1) ** (2 * x), 1)),
    claim("AS §4.2, negative powers", p ** (-a), 1 / p**a, Flaw.SIGN, -(p**a)),
    claim("CM §5.1, power of a quotient at integers", (p / q) ** n, p**n / q**n, Flaw.FACTOR, p**n * q**n),
)

INTEGERS: tuple[BookClaim, ...] = (
    claim(
        "CM §2.1, a product of neighbours is even", (-1) ** (n * (n + 1)), 1, Flaw.INTEGER, Eq((-1) ** (x * (x + 1)), 1)
    ),
    claim("CM §2.1, signs multiply", (-1) ** n * (-1) ** n, 1, Flaw.INTEGER, Eq((-1) ** x * (-1) ** x, 1)),
    claim(
        "CM §2.1, signs of neighbours", (-1) ** (n + 1), -((-1) ** n), Flaw.INTEGER, Eq((-1) ** (x + 1), -((-1) ** x))
    ),
    claim(
        "CM §5.1, power of a product of any sign",
        (x * y) ** n,
        x**n * y**n,
        Flaw.INTEGER,
        Eq((x * y) ** a, x**a * y**a),
        given=(Ne(x, 0), Ne(y, 0)),
    ),
    claim(
        "CM §5.1, power of a power of any sign",
        (x**n) ** m,
        x ** (n * m),
        Flaw.INTEGER,
        Eq((x**2) ** (a / 2), x**a),
        given=(Ne(x, 0),),
    ),
    claim(
        "CM §5.1, sum of exponents",
        x ** (n + m),
        x**n * x**m,
        Flaw.INTEGER,
        Eq(x ** (a + b), x**a * x**b),
        given=(Ne(x, 0),),
    ),
    claim(
        "CM §5.1, reflection of an even power",
        (-x) ** (2 * n),
        x ** (2 * n),
        Flaw.INTEGER,
        Eq((-x) ** (2 * a), x ** (2 * a)),
        given=(Ne(x, 0),),
    ),
    claim(
        "AS §4.1, logarithm of an even power",
        log(x ** (2 * n)),
        n * log(x**2),
        Flaw.INTEGER,
        Eq(log(x ** (2 * a)), a * log(x**2)),
        given=(Ne(x, 0),),
    ),
)

EXPONENTIALS: tuple[BookClaim, ...] = (
    claim("AS 4.2.18, sum in the exponent", exp(x + y), exp(x) * exp(y), Flaw.SIGN, exp(x) + exp(y)),
    claim("AS 4.2.18, difference in the exponent", exp(x - y), exp(x) / exp(y), Flaw.SIGN, exp(x) - exp(y)),
    claim("AS 4.2.4, exp of log", exp(log(p)), p, Flaw.DOMAIN, Eq(exp(log(x)), x)),
    claim("AS 4.2.3, log of exp", log(exp(x)), x, Flaw.SIGN, -x),
    claim(
        "AS 4.1.6, log of a product",
        log(p * q),
        log(p) + log(q),
        Flaw.DOMAIN,
        Eq(log(x * y), log(x) + log(y)),
        wrong_given=(Gt(x * y, 0),),
    ),
    claim("AS 4.1.8, log of a quotient", log(p / q), log(p) - log(q), Flaw.SIGN, log(p) / log(q)),
    claim(
        "AS 4.1.11, log of a power",
        log(p**n),
        n * log(p),
        Flaw.DOMAIN,
        Eq(log(x**2), 2 * log(x)),
        wrong_given=(Ne(x, 0),),
    ),
    claim("AS 4.1.11, log of a root", log(sqrt(p)), log(p) / 2, Flaw.FACTOR, 2 * log(p)),
    claim(
        "AS 4.1.18, change of base",
        log(p) / log(q),
        (log(p) / log(r)) / (log(q) / log(r)),
        Flaw.DOMAIN,
        given=(Gt(q, 1), Gt(r, 1)),
        wrong_given=(),
    ),
    claim("AS §4.1, exp of a sum of logs", exp(log(p) + 2 * log(q)), p * q**2, Flaw.FACTOR, 2 * p * q),
    claim(
        "AS §4.2, a near integer",
        exp(pi * sqrt(Rational(652)) / 2),
        exp(pi * sqrt(Rational(163))),
        Flaw.NEAR,
        262537412640768744,
    ),
    claim(
        "PRML (2.42), square in the exponent",
        exp(-((x - a) ** 2) / 2),
        exp(-(x**2) / 2) * exp(a * x) * exp(-(a**2) / 2),
        Flaw.SIGN,
        exp(-(x**2) / 2) * exp(a * x) * exp(a**2 / 2),
    ),
    claim(
        "PRML (1.46), log of the normal density",
        log(exp(-((x - a) ** 2) / (2 * s**2)) / sqrt(2 * pi * s**2)),
        -((x - a) ** 2) / (2 * s**2) - log(s) - log(2 * pi) / 2,
        Flaw.FACTOR,
        -((x - a) ** 2) / (2 * s**2) - log(s) / 2 - log(2 * pi) / 2,
    ),
    claim(
        "SPB 'Entropy of the normal distribution'",
        log(2 * pi * exp(1) * s**2) / 2,
        log(2 * pi) / 2 + log(s) + Rational(1, 2),
        Flaw.TERM,
        log(2 * pi) / 2 + log(s) + 1,
    ),
    claim(
        "SPB 'KL divergence for the normal distribution'",
        (log(t**2 / s**2) + (s**2 + (a - b) ** 2) / t**2 - 1) / 2,
        log(t / s) + (s**2 + (a - b) ** 2) / (2 * t**2) - Rational(1, 2),
        Flaw.SIGN,
        log(s / t) + (s**2 + (a - b) ** 2) / (2 * t**2) - Rational(1, 2),
    ),
    claim(
        "BV (3.1.5), log-sum-exp of two",
        log(exp(x) + exp(y)),
        x + log(1 + exp(y - x)),
        Flaw.SIGN,
        x + log(1 + exp(x - y)),
    ),
)

SIGMOIDS: tuple[BookClaim, ...] = (
    claim("PRML (4.59)", sigmoid(x), exp(x) / (1 + exp(x)), Flaw.SIGN, exp(-x) / (1 + exp(-x))),
    claim("PRML (4.60)", sigmoid(-x), 1 - sigmoid(x), Flaw.SIGN, -sigmoid(x)),
    claim("PRML (4.61)", log(sigmoid(x) / (1 - sigmoid(x))), x, Flaw.SIGN, -x),
    claim(
        "PRML (4.61), the other way",
        sigmoid(log(v / (1 - v))),
        v,
        Flaw.DOMAIN,
        given=(Gt(v, 0), Lt(v, 1)),
        wrong_given=(),
    ),
    claim(
        "PRML (4.57)", p * q / (p * q + r * s), sigmoid(log(p * q / (r * s))), Flaw.SIGN, sigmoid(log(r * s / (p * q)))
    ),
    claim("PRML exercise 3.1", tanh(x), 2 * sigmoid(2 * x) - 1, Flaw.FACTOR, 2 * sigmoid(x) - 1),
    claim("PRML (4.90), one summand", -log(sigmoid(x)), log(1 + exp(-x)), Flaw.SIGN, log(1 + exp(x))),
    claim("PRML (7.48)", log(1 + exp(-x)), softplus(-x), Flaw.SIGN, softplus(x)),
    claim("PRML (7.48), reflected", softplus(x) - softplus(-x), x, Flaw.SIGN, -x),
    claim(
        "AS 4.5.3 by 4.5.1, 4.5.2",
        tanh(x),
        (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
        Flaw.SIGN,
        (exp(x) + exp(-x)) / (exp(x) - exp(-x)),
    ),
    claim("AS §4.5, tanh is odd", tanh(-x), -tanh(x), Flaw.SIGN, tanh(x)),
    claim(
        "AS 4.5.26",
        tanh(x + y),
        (tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y)),
        Flaw.SIGN,
        (tanh(x) + tanh(y)) / (1 - tanh(x) * tanh(y)),
    ),
    claim("AS 4.5.33", tanh(2 * x), 2 * tanh(x) / (1 + tanh(x) ** 2), Flaw.FACTOR, tanh(x) / (1 + tanh(x) ** 2)),
    claim("AS 4.5.17", 1 - tanh(x) ** 2, 4 / (exp(x) + exp(-x)) ** 2, Flaw.FACTOR, 2 / (exp(x) + exp(-x)) ** 2),
    claim(
        "AS 4.5.16",
        ((exp(x) + exp(-x)) / 2) ** 2 - ((exp(x) - exp(-x)) / 2) ** 2,
        1,
        Flaw.SIGN,
        Eq(((exp(x) + exp(-x)) / 2) ** 2 + ((exp(x) - exp(-x)) / 2) ** 2, 1),
    ),
    claim("AS 4.6.22", tanh(log((1 + x) / (1 - x)) / 2), x, Flaw.DOMAIN, given=_inside, wrong_given=()),
    claim("AS §4.5, large argument", 1 - tanh(p), 2 / (exp(2 * p) + 1), Flaw.NEAR, Eq(tanh(p + 20), 1)),
)

CLAIMS = POLYNOMIALS + FRACTIONS + POWERS + INTEGERS + EXPONENTIALS + SIGMOIDS
