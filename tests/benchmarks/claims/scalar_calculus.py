"""Scalar calculus: derivatives by one variable and by several. The books are named as in `scalar_algebra`."""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Gt,
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
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Scalar calculus")
a, b, c, x, y, z = (_note.scalar(name) for name in "abcxyz")
p, q, s, t = (_note.scalar(name, domain=positive) for name in "pqst")
m, n = (_note.scalar(name, domain=integer) for name in "mn")
h = _note.scalar("h", domain=nonnegative)
f, g = _note.function("f"), _note.function("g")

_TINY = Rational(1, 10**12)
_density = exp(-((x - a) ** 2) / (2 * s**2)) / sqrt(2 * pi * s**2)

RULES: tuple[BookClaim, ...] = (
    claim("AS 3.3.1", D(c * f(x), x), c * f.prime(x), Flaw.TERM, f.prime(x)),
    claim("AS 3.3.2", D(f(x) + g(x), x), f.prime(x) + g.prime(x), Flaw.SIGN, f.prime(x) - g.prime(x)),
    claim("AS 3.3.3", D(f(x) * g(x), x), f.prime(x) * g(x) + f(x) * g.prime(x), Flaw.TERM, f.prime(x) * g.prime(x)),
    claim(
        "AS 3.3.4",
        D(f(x) / (1 + exp(x)), x),
        (f.prime(x) * (1 + exp(x)) - f(x) * exp(x)) / (1 + exp(x)) ** 2,
        Flaw.SIGN,
        (f(x) * exp(x) - f.prime(x) * (1 + exp(x))) / (1 + exp(x)) ** 2,
    ),
    claim("AS 3.3.5", D(f(g(x)), x), f.prime(g(x)) * g.prime(x), Flaw.TERM, f.prime(g(x))),
    claim(
        "AS 3.3.6",
        D(D(f(x) * g(x), x), x),
        D(f.prime(x), x) * g(x) + 2 * f.prime(x) * g.prime(x) + f(x) * D(g.prime(x), x),
        Flaw.FACTOR,
        D(f.prime(x), x) * g(x) + f.prime(x) * g.prime(x) + f(x) * D(g.prime(x), x),
    ),
    claim("AS §3.3", D(p**n, p), n * p ** (n - 1), Flaw.TERM, n * p**n),
    claim("MML (5.29)", D(x**2 * exp(x), x), (2 * x + x**2) * exp(x), Flaw.SIGN, (2 * x - x**2) * exp(x)),
    claim("MML example 5.5", D((2 * x + 1) ** 4, x), 8 * (2 * x + 1) ** 3, Flaw.FACTOR, 4 * (2 * x + 1) ** 3),
    claim("MML example 5.6, by x", D((x + 2 * y**3) ** 2, x), 2 * (x + 2 * y**3), Flaw.FACTOR, x + 2 * y**3),
    claim(
        "MML example 5.6, by y",
        D((x + 2 * y**3) ** 2, y),
        12 * (x + 2 * y**3) * y**2,
        Flaw.FACTOR,
        6 * (x + 2 * y**3) * y**2,
    ),
    claim("MML example 5.7, by x", D(x**2 * y + x * y**3, x), 2 * x * y + y**3, Flaw.TERM, 2 * x * y + 3 * y**2),
    claim("MML example 5.7, by y", D(x**2 * y + x * y**3, y), x**2 + 3 * x * y**2, Flaw.TERM, x**2 + x * y**2),
    claim("AS 3.3.5, linear inside", D(f(a * x + b), x), a * f.prime(a * x + b), Flaw.FACTOR, f.prime(a * x + b)),
    claim(
        "AS §3.3, mixed partial derivatives",
        D(D(f(x) * g(y), x), y),
        D(D(f(x) * g(y), y), x),
        Flaw.SIGN,
        -D(D(f(x) * g(y), y), x),
    ),
    claim(
        "AS §3.3, a polynomial", D(x**3 - 3 * x, x), 3 * (x - 1) * (x + 1), Flaw.NEAR, 3 * (x - 1) * (x + 1) + _TINY * x
    ),
    claim("AS §3.3", D(p**p, p), p**p * (1 + log(p)), Flaw.TERM, p * p ** (p - 1)),
    claim("AS §3.3, exponent varies", D(p**x, x), p**x * log(p), Flaw.TERM, x * p ** (x - 1)),
)

FUNCTIONS: tuple[BookClaim, ...] = (
    claim("AS §4.2", D(exp(x), x), exp(x), Flaw.SIGN, x * exp(x)),
    claim("AS §4.2, inner derivative", D(exp(-(x**2)), x), -2 * x * exp(-(x**2)), Flaw.FACTOR, -x * exp(-(x**2))),
    claim("AS 4.1.46", D(log(p), p), 1 / p, Flaw.DOMAIN, Eq(D(log(x), x), 1 / x)),
    claim("AS 4.1.46, inner derivative", D(log(1 + x**2), x), 2 * x / (1 + x**2), Flaw.FACTOR, 1 / (1 + x**2)),
    claim("AS 4.1.46, logarithm of a power", D(log(p**n), p), n / p, Flaw.FACTOR, 1 / p**n),
    claim("AS §3.3, root", D(sqrt(p), p), 1 / (2 * sqrt(p)), Flaw.DOMAIN, Eq(D(sqrt(h), h), 1 / (2 * sqrt(h)))),
    claim("AS §3.3, reciprocal", D(1 / x, x), -1 / x**2, Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim("AS 4.5.73", D(tanh(x), x), 1 - tanh(x) ** 2, Flaw.SIGN, 1 + tanh(x) ** 2),
    claim("PRML (5.60)", D(tanh(x), x), (1 - tanh(x)) * (1 + tanh(x)), Flaw.SIGN, (1 - tanh(x)) ** 2),
    claim("PRML (4.88)", D(sigmoid(x), x), sigmoid(x) * (1 - sigmoid(x)), Flaw.SIGN, sigmoid(x) * (1 + sigmoid(x))),
    claim(
        "PRML (4.88), twice",
        D(D(sigmoid(x), x), x),
        sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x)),
        Flaw.FACTOR,
        sigmoid(x) * (1 - sigmoid(x)) * (1 - sigmoid(x)),
    ),
    claim("PRML (7.48), differentiated", D(softplus(x), x), sigmoid(x), Flaw.SIGN, sigmoid(-x)),
    claim(
        "PRML (4.91), one observation",
        D(-(t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x))), x),
        sigmoid(x) - t,
        Flaw.SIGN,
        t - sigmoid(x),
    ),
    claim("PRML (5.18), squared error", D((y - t) ** 2 / 2, y), y - t, Flaw.FACTOR, 2 * (y - t)),
    claim("BV §3.1.5, negative entropy", D(p * log(p), p), log(p) + 1, Flaw.TERM, log(p)),
    claim("BV §3.1.5, negative entropy, twice", D(D(p * log(p), p), p), 1 / p, Flaw.SIGN, -1 / p),
    claim("BV §3.1.5, quadratic over linear", D(x**2 / p, p), -(x**2) / p**2, Flaw.SIGN, x**2 / p**2),
    claim("BV §3.1.5, quadratic over linear, Hessian", D(D(x**2 / p, x), p), -2 * x / p**2, Flaw.FACTOR, -x / p**2),
    claim("BV §3.1.5, powers", D(D(p**a, p), p), a * (a - 1) * p ** (a - 2), Flaw.SIGN, a * (a + 1) * p ** (a - 2)),
    claim(
        "BV §3.1.5, log-sum-exp of two",
        D(log(exp(x) + exp(y)), x),
        exp(x) / (exp(x) + exp(y)),
        Flaw.TERM,
        exp(y) / (exp(x) + exp(y)),
    ),
    claim("AS 4.1.46, a far logarithm", D(log(x**2 + 1), x), 2 * x / (x**2 + 1), Flaw.NEAR, 2 * x / (x**2 + 1 + _TINY)),
)

DENSITIES: tuple[BookClaim, ...] = (
    claim("PRML (1.46), score by the mean", D(log(_density), a), (x - a) / s**2, Flaw.SIGN, (a - x) / s**2),
    claim(
        "PRML (1.46), score by the deviation",
        D(log(_density), s),
        ((x - a) ** 2 - s**2) / s**3,
        Flaw.FACTOR,
        ((x - a) ** 2 - s) / s**3,
    ),
    claim(
        "PRML (1.46), derivative of the density",
        D(_density, x),
        -(x - a) / s**2 * _density,
        Flaw.SIGN,
        (x - a) / s**2 * _density,
    ),
    claim(
        "SPB 'Points of inflection of the normal density'",
        D(D(_density, x), x),
        ((x - a) ** 2 / s**4 - 1 / s**2) * _density,
        Flaw.SIGN,
        ((x - a) ** 2 / s**4 + 1 / s**2) * _density,
    ),
    claim(
        "SPB 'Mean of the Poisson', pgf",
        D(exp(p * (x - 1)), x),
        p * exp(p * (x - 1)),
        Flaw.FACTOR,
        (x - 1) * exp(p * (x - 1)),
    ),
    claim("SPB 'Maximum likelihood of the exponential'", D(n * log(p) - p * x, p), n / p - x, Flaw.SIGN, n / p + x),
    claim(
        "SPB 'Maximum likelihood of the Bernoulli'",
        D(x * log(q) + (n - x) * log(1 - q), q),
        (x - n * q) / (q * (1 - q)),
        Flaw.DOMAIN,
        given=(Gt(1 - q, 0),),
        wrong_given=(),
    ),
    claim(
        "SPB 'Mgf of the normal', mean",
        D(exp(a * t + s**2 * t**2 / 2), t),
        (a + s**2 * t) * exp(a * t + s**2 * t**2 / 2),
        Flaw.FACTOR,
        (a + s**2 * t / 2) * exp(a * t + s**2 * t**2 / 2),
    ),
    claim(
        "PRML (2.226), natural parameters",
        D(-(a**2) / (4 * p) + log(2 * p) / 2, p),
        a**2 / (4 * p**2) + 1 / (2 * p),
        Flaw.SIGN,
        -(a**2) / (4 * p**2) + 1 / (2 * p),
    ),
    claim(
        "SPB 'KL divergence for the normal', by the second mean",
        D(log(t / s) + (s**2 + (a - b) ** 2) / (2 * t**2), b),
        (b - a) / t**2,
        Flaw.SIGN,
        (a - b) / t**2,
    ),
)

CLAIMS = RULES + FUNCTIONS + DENSITIES
