"""Powers, exponentials and logarithms, with the conditions that they need.

Books as in `scalar_algebra`; what has only a name stands in many.
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

_note = Note("Scalar identities")
a, b, c, d, e, f, x, y, z = (_note.scalar(name) for name in "abcdefxyz")
p, q, r, s, t, u = (_note.scalar(name, domain=positive) for name in "pqrstu")
m, n, k = (_note.scalar(name, domain=integer) for name in "mnk")
h = _note.scalar("h", domain=nonnegative)
g = _note.scalar("g", domain=nonnegative)
v = _note.scalar("v", domain=unit_interval)

_TINY = Rational(1, 10**12)
_HALF = Rational(1, 2)

EXPONENTIALS: tuple[BookClaim, ...] = (
    claim(
        "AS 4.1.6, logarithm of a square",
        log(x**2),
        2 * log(x),
        Flaw.DOMAIN,
        given=(Gt(x, 0),),
        wrong_given=(Ne(x, 0),),
    ),
    claim(
        "logarithm of a square, negative",
        log(x**2),
        2 * log(-x),
        Flaw.DOMAIN,
        given=(Lt(x, 0),),
        wrong_given=(Ne(x, 0),),
    ),
    claim(
        "AS 4.1.6, product",
        log(x * y),
        log(x) + log(y),
        Flaw.DOMAIN,
        given=(Gt(x, 0), Gt(y, 0)),
        wrong_given=(Gt(x * y, 0),),
    ),
    claim(
        "AS 4.1.7, quotient",
        log(x / y),
        log(x) - log(y),
        Flaw.DOMAIN,
        given=(Gt(x, 0), Gt(y, 0)),
        wrong_given=(Gt(x / y, 0),),
    ),
    claim(
        "AS 4.1.18, change of base",
        (log(p) / log(2)) * log(2),
        log(p),
        Flaw.DOMAIN,
        Eq((log(p) / log(q)) * log(q), log(p)),
    ),
    claim(
        "AS 4.1.18, chain of bases",
        log(p) / log(q),
        (log(p) / log(r)) / (log(q) / log(r)),
        Flaw.DOMAIN,
        given=(Ne(q, 1), Ne(r, 1)),
        wrong_given=(Ne(q, 1),),
    ),
    claim("AS 4.2.7", exp(log(x)), x, Flaw.DOMAIN, given=(Gt(x, 0),), wrong_given=()),
    claim("general power", p**x, exp(x * log(p)), Flaw.SIGN, exp(-x * log(p))),
    claim("exchange of base and exponent", p ** log(q), q ** log(p), Flaw.TERM, (p * q) ** log(p)),
    claim(
        "Ramanujan's constant",
        exp(pi * sqrt(163)) / exp(pi * sqrt(163)),
        1,
        Flaw.NEAR,
        Eq(exp(pi * sqrt(163)), 262537412640768744),
    ),
    claim("a near miss of pi", exp(pi) - exp(pi), 0, Flaw.NEAR, Eq(exp(pi) - pi, 20)),
    claim("powers of e", exp(x) ** n, exp(n * x), Flaw.SIGN, exp(x) + n),
    claim("power of a product", (p * q) ** x, p**x * q**x, Flaw.TERM, p**x + q**x),
    claim("negative exponent", p ** (-x), 1 / p**x, Flaw.SIGN, -(p**x)),
    claim("exponents add", exp(x + y - z), exp(x) * exp(y) / exp(z), Flaw.SIGN, exp(x) * exp(y) * exp(z)),
    claim("whole exponents of any base", x ** (m - n), x**m / x**n, Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim(
        "difference of exponentials",
        exp(2 * x) - exp(2 * y),
        (exp(x) - exp(y)) * (exp(x) + exp(y)),
        Flaw.SIGN,
        (exp(x) - exp(y)) ** 2,
    ),
    claim(
        "logarithm of a fraction of exponentials",
        log((exp(x) + exp(y)) / (exp(-x) + exp(-y))),
        x + y,
        Flaw.FACTOR,
        (x + y) / 2,
    ),
    claim("logit", log(p / (1 + p)) - log(1 - p / (1 + p)), log(p), Flaw.SIGN, -log(p)),
    claim(
        "logit of the unit interval",
        log(v) - log(1 - v),
        -log(1 / v - 1),
        Flaw.SIGN,
        log(1 / v - 1),
        given=(Gt(v, 0), Lt(v, 1)),
    ),
    claim(
        "Gaussian product",
        exp(-((x - a) ** 2) / 2) * exp(-((x - b) ** 2) / 2),
        exp(-((x - (a + b) / 2) ** 2)) * exp(-((a - b) ** 2) / 4),
        Flaw.FACTOR,
        exp(-((x - (a + b) / 2) ** 2)) * exp(-((a - b) ** 2) / 2),
    ),
    claim(
        "PRML (4.57), prior odds",
        p * exp(x) / (p * exp(x) + q * exp(y)),
        sigmoid(x - y + log(p / q)),
        Flaw.SIGN,
        sigmoid(x - y - log(p / q)),
    ),
    claim(
        "half argument",
        tanh(x / 2),
        (exp(x) - 1) / (exp(x) + 1),
        Flaw.SIGN,
        (exp(x) + 1) / (exp(x) - 1),
        given=(Ne(x, 0),),
    ),
    claim(
        "inverse of the hyperbolic tangent",
        tanh(log((1 + v) / (1 - v)) / 2),
        v,
        Flaw.FACTOR,
        Eq(tanh(log((1 + v) / (1 - v))), v),
        given=(Lt(v, 1),),
    ),
    claim("softplus and tanh", tanh(x), 1 - 2 * exp(-softplus(2 * x)), Flaw.SIGN, 1 + 2 * exp(-softplus(2 * x))),
    claim("odds", sigmoid(x) / sigmoid(-x), exp(x), Flaw.SIGN, exp(-x)),
    claim(
        "variance of a logit", sigmoid(x) * sigmoid(-x), 1 / (exp(x) + 2 + exp(-x)), Flaw.SIGN, 1 / (exp(x) + exp(-x))
    ),
    claim(
        "sigmoid of log-odds",
        sigmoid(log(v) - log(1 - v)),
        v,
        Flaw.DOMAIN,
        given=(Gt(v, 0), Lt(v, 1)),
        wrong_given=(Gt(v, 0),),
    ),
    claim("swish", x * sigmoid(x), x - x * sigmoid(-x), Flaw.SIGN, x + x * sigmoid(-x)),
    claim("mixture with temperature", exp(x / t) ** t, exp(x), Flaw.FACTOR, exp(x / t)),
    claim(
        "tempered sigmoid",
        sigmoid(x / t),
        exp(x / t) / (1 + exp(x / t)),
        Flaw.SIGN,
        exp(x / t) / (1 - exp(x / t)),
        given=(Ne(x, 0),),
    ),
    claim("parity of a power", (-1) ** (2 * n + 1), -1, Flaw.INTEGER, Eq((-1) ** (3 * n), -1)),
    claim(
        "alternating even power",
        (-x) ** (2 * k),
        x ** (2 * k),
        Flaw.INTEGER,
        Eq((-x) ** (3 * k), x ** (3 * k)),
        given=(Ne(x, 0),),
    ),
    claim("a square of a sign", ((-1) ** n) ** 2, 1, Flaw.INTEGER, Eq((-1) ** n, 1)),
    claim(
        "logarithm is one to one",
        p,
        q,
        Flaw.DOMAIN,
        given=(Eq(log(p), log(q)),),
        wrong_given=(Eq(log(p) ** 2, log(q) ** 2),),
    ),
    claim(
        "square roots of equals",
        x,
        y,
        Flaw.DOMAIN,
        given=(Eq(x**2, y**2), Gt(x, 0), Gt(y, 0)),
        wrong_given=(Eq(x**2, y**2), Gt(x, 0)),
    ),
    claim("entropy of a fair coin", -(_HALF * log(_HALF) + _HALF * log(_HALF)), log(2), Flaw.FACTOR, log(2) / 2),
    claim("log of numbers", log(12), 2 * log(2) + log(3), Flaw.FACTOR, log(2) + 2 * log(3)),
    claim(
        "KL of Gaussians in one dimension, equal variances",
        ((a - b) ** 2 + s**2) / (2 * s**2) - _HALF,
        (a - b) ** 2 / (2 * s**2),
        Flaw.FACTOR,
        (a - b) ** 2 / s**2,
    ),
    claim(
        "log-sum-exp shift",
        log(exp(x) + exp(y)),
        z + log(exp(x - z) + exp(y - z)),
        Flaw.SIGN,
        z + log(exp(x + z) + exp(y + z)),
    ),
)

CLAIMS = EXPONENTIALS
