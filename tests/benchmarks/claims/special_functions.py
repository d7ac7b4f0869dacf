"""Gamma and Beta with their derivatives, the error function, factorials and binomial coefficients.

AS is Abramowitz & Stegun, Handbook of Mathematical Functions (1964); CM is Graham, Knuth & Patashnik, Concrete
Mathematics (2nd edition); PRML is Bishop, Pattern Recognition and Machine Learning (2006); SPB is The Book of
Statistical Proofs (statproofbook.github.io); mathlib is the mathematical library of Lean.
"""

from __future__ import annotations

from notesc import (
    Beta,
    D,
    Eq,
    Gamma,
    Ge,
    Gt,
    Lt,
    Ne,
    Note,
    Rational,
    Sum,
    binomial,
    cos,
    delta,
    digamma,
    erf,
    exp,
    factorial,
    grad,
    integer,
    log,
    pi,
    polygamma,
    positive,
    sin,
    sqrt,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Special functions")
K, N = _note.size("K"), _note.size("N")
i, j, k = K.indices("i j k")
x, y = _note.scalar("x"), _note.scalar("y")
a, b, p, q = (_note.scalar(name, domain=positive) for name in "abpq")
m, n = _note.scalar("m", domain=integer), _note.scalar("n", domain=integer)
u, v = _note.vector("u", K, domain=positive), _note.vector("v", K, domain=positive)

_half = Rational(1, 2)
_inside = (Gt(x, 0), Lt(x, 1))
_natural = (Ge(n, 0),)

GAMMA: tuple[BookClaim, ...] = (
    claim("AS 6.1.15, recurrence", Gamma(p + 1), p * Gamma(p), Flaw.FACTOR, (p + 1) * Gamma(p)),
    claim("AS 6.1.15, at any x > 0", Gamma(x + 1), x * Gamma(x), Flaw.DOMAIN, given=(Gt(x, 0),), wrong_given=()),
    claim("AS 6.1.16", Gamma(p + 3), (p + 2) * (p + 1) * p * Gamma(p), Flaw.TERM, (p + 2) * (p + 1) * Gamma(p)),
    claim("AS 6.1.6, whole numbers", Gamma(K + 1), factorial(K), Flaw.TERM, factorial(K + 1)),
    claim("AS 6.1.8, one half", Gamma(_half * p / p), sqrt(pi), Flaw.FACTOR, pi),
    claim("AS 6.1.9, three halves", Gamma(Rational(3, 2)) * x, sqrt(pi) * x / 2, Flaw.FACTOR, sqrt(pi) * x),
    claim(
        "AS 6.1.17, reflection",
        Gamma(x) * Gamma(1 - x),
        pi / sin(pi * x),
        Flaw.DOMAIN,
        given=_inside,
        wrong_given=(),
    ),
    claim(
        "AS 6.1.18, duplication",
        Gamma(2 * p),
        2 ** (2 * p - 1) * Gamma(p) * Gamma(p + _half) / sqrt(pi),
        Flaw.FACTOR,
        2 ** (2 * p) * Gamma(p) * Gamma(p + _half) / sqrt(pi),
    ),
    claim("AS 6.1.15, quotient", Gamma(p + K + 1) / Gamma(p + K), p + K, Flaw.TERM, p + K + 1),
    claim("AS 6.3.1", D(Gamma(p), p), Gamma(p) * digamma(p), Flaw.FACTOR, digamma(p)),
    claim("AS 6.1.15, by logarithms", log(Gamma(p + 1)), log(p) + log(Gamma(p)), Flaw.SIGN, log(Gamma(p)) - log(p)),
)

BETA: tuple[BookClaim, ...] = (
    claim("AS 6.2.2", Beta(p, q), Gamma(p) * Gamma(q) / Gamma(p + q), Flaw.FACTOR, Gamma(p) * Gamma(q)),
    claim("AS 6.2.2, symmetry", Beta(p, q + 1), Beta(q + 1, p), Flaw.TERM, Beta(q, p + 1)),
    claim("PRML (2.15), mean of the Beta", Beta(a + 1, b) / Beta(a, b), a / (a + b), Flaw.TERM, a / (a + b + 1)),
    claim(
        "PRML (2.16), second moment of the Beta",
        Beta(a + 2, b) / Beta(a, b),
        a * (a + 1) / ((a + b) * (a + b + 1)),
        Flaw.TERM,
        a**2 / ((a + b) * (a + b + 1)),
    ),
    claim("AS §6.2, sum", Beta(p + 1, q) + Beta(p, q + 1), Beta(p, q), Flaw.FACTOR, 2 * Beta(p, q)),
    claim("AS §6.2, one argument 1", Beta(p, 1), 1 / p, Flaw.TERM, 1 / (p + 1)),
    claim("AS 6.2.2, D", D(log(Beta(p, q)), p), digamma(p) - digamma(p + q), Flaw.TERM, digamma(p) - digamma(q)),
    claim("AS 6.2.2, at one half", Beta(_half, _half) * x, pi * x, Flaw.FACTOR, sqrt(pi) * x),
)

DIGAMMA: tuple[BookClaim, ...] = (
    claim("AS 6.3.1, definition", digamma(p), D(log(Gamma(p)), p), Flaw.TERM, D(Gamma(p), p)),
    claim("AS 6.3.5, recurrence", digamma(p + 1), digamma(p) + 1 / p, Flaw.TERM, digamma(p) + 1 / (p + 1)),
    claim("AS 6.3.3, one half", digamma(_half) + x, digamma(1) - 2 * log(2 + 0 * x) + x, Flaw.FACTOR, digamma(1) + x),
    claim(
        "AS 6.3.7, reflection",
        digamma(1 - x) - digamma(x),
        pi * cos(pi * x) / sin(pi * x),
        Flaw.SIGN,
        -pi * cos(pi * x) / sin(pi * x),
        given=_inside,
    ),
    claim(
        "AS 6.3.8, duplication",
        digamma(2 * p),
        (digamma(p) + digamma(p + _half)) / 2 + log(2 * p / p),
        Flaw.TERM,
        (digamma(p) + digamma(p + _half)) / 2,
    ),
    claim("AS 6.4.1", D(digamma(p), p), polygamma(1, p), Flaw.SIGN, -polygamma(1, p)),
    claim("AS 6.4.6", polygamma(1, p + 1), polygamma(1, p) - 1 / p**2, Flaw.SIGN, polygamma(1, p) + 1 / p**2),
    claim("AS 6.4.6, m = 2", polygamma(2, p + 1), polygamma(2, p) + 2 / p**3, Flaw.FACTOR, polygamma(2, p) + 1 / p**3),
    claim("AS 6.4.2", polygamma(1, 1) * x, pi**2 * x / 6, Flaw.FACTOR, pi**2 * x / 8),
    claim("AS 6.4.4", polygamma(1, _half) * x, pi**2 * x / 2, Flaw.FACTOR, pi**2 * x / 6),
)

DISTRIBUTIONS: tuple[BookClaim, ...] = (
    claim(
        "PRML (B.21), expected logarithm of the Dirichlet",
        D(log(Gamma(u[k])) - log(Gamma(Sum(u[j], j))), u[k]),
        digamma(u[k]) - digamma(Sum(u[j], j)),
        Flaw.TERM,
        digamma(u[k]),
    ),
    claim(
        "SPB 'KL divergence for the gamma', by the shape",
        D(a * log(b) - log(Gamma(a)) - b * x, a),
        log(b) - digamma(a),
        Flaw.SIGN,
        log(b) + digamma(a),
    ),
    claim(
        "Minka, Estimating a Dirichlet distribution, gradient",
        D(Sum((u[i] - 1) * log(v[i]), i) + log(Gamma(Sum(u[i], i))) - Sum(log(Gamma(u[i])), i), u[k]),
        log(v[k]) + digamma(Sum(u[i], i)) - digamma(u[k]),
        Flaw.SIGN,
        log(v[k]) - digamma(Sum(u[i], i)) + digamma(u[k]),
    ),
    claim(
        "Minka, Estimating a Dirichlet distribution, Hessian",
        D(D(log(Gamma(Sum(u[i], i))) - Sum(log(Gamma(u[i])), i), u[k]), u[j]),
        polygamma(1, Sum(u[i], i)) - delta(j, k) * polygamma(1, u[k]),
        Flaw.INDEX,
        polygamma(1, Sum(u[i], i)) - polygamma(1, u[k]),
    ),
    claim("PRML §2.2, entrywise", grad(Sum(log(Gamma(u[i])), i), u), digamma(u), Flaw.FACTOR, K * digamma(u)),
    claim(
        "SPB 'Maximum likelihood estimation for the gamma'",
        D(N * a * log(b) - N * log(Gamma(a)) + (a - 1) * x, a),
        N * log(b) - N * digamma(a) + x,
        Flaw.FACTOR,
        N * log(b) - digamma(a) + x,
    ),
    claim(
        "PRML (2.147), normaliser of Student's t by doubling",
        Gamma(a + _half) / Gamma(a + 1),
        Gamma(a + _half) / (a * Gamma(a)),
        Flaw.TERM,
        Gamma(a + _half) / Gamma(a),
    ),
)

ERROR_FUNCTION: tuple[BookClaim, ...] = (
    claim("AS 7.1.9", erf(-x), -erf(x), Flaw.SIGN, erf(x)),
    claim("AS 7.1.19", D(erf(x), x), 2 * exp(-(x**2)) / sqrt(pi), Flaw.FACTOR, exp(-(x**2)) / sqrt(pi)),
    claim(
        "AS 7.1.19, twice",
        D(D(erf(x), x), x),
        -4 * x * exp(-(x**2)) / sqrt(pi),
        Flaw.FACTOR,
        -2 * x * exp(-(x**2)) / sqrt(pi),
    ),
    claim(
        "AS 7.1.22, SPB, distribution function of the normal",
        D((1 + erf(x / sqrt(Rational(2) * p / p))) / 2, x),
        exp(-(x**2) / 2) / sqrt(2 * pi),
        Flaw.FACTOR,
        exp(-(x**2)) / sqrt(2 * pi),
    ),
    claim(
        "AS 7.4.35, antiderivative",
        D(x * erf(x) + exp(-(x**2)) / sqrt(pi), x),
        erf(x),
        Flaw.TERM,
        erf(x) + exp(-(x**2)),
    ),
    claim("AS 7.1.9, between two points", erf(x - y) + erf(y - x), 0 * x, Flaw.TERM, erf(x) - erf(y)),
)

COMBINATORICS: tuple[BookClaim, ...] = (
    claim("CM §5.1, recurrence", factorial(K), K * factorial(K - 1), Flaw.TERM, (K - 1) * factorial(K - 1)),
    claim("CM §2.6", k * factorial(k), factorial(k + 1) - factorial(k), Flaw.TERM, factorial(k + 1) - 1),
    claim(
        "CM (5.1)",
        binomial(K, k),
        factorial(K) / (factorial(k) * factorial(K - k)),
        Flaw.TERM,
        factorial(K) / factorial(k),
    ),
    claim("CM (5.4), symmetry", binomial(K, k), binomial(K, K - k), Flaw.INDEX, binomial(K, K - k + 1)),
    claim(
        "CM (5.4), symmetry for whole k",
        binomial(n, m),
        binomial(n, n - m),
        Flaw.DOMAIN,
        given=_natural,
        wrong_given=(),
    ),
    claim("CM (5.6), absorption", k * binomial(K, k), K * binomial(K - 1, k - 1), Flaw.INDEX, K * binomial(K - 1, k)),
    claim("CM (5.7), absorption", (K - k) * binomial(K, k), K * binomial(K - 1, k), Flaw.SIGN, k * binomial(K - 1, k)),
    claim(
        "CM (5.8), AS 3.1.4, addition",
        binomial(K, k) + binomial(K, k + 1),
        binomial(K + 1, k + 1),
        Flaw.INDEX,
        binomial(K + 1, k),
    ),
    claim(
        "CM (5.8), for whole k",
        binomial(n, m) + binomial(n, m - 1),
        binomial(n + 1, m),
        Flaw.INDEX,
        binomial(n + 1, m + 1),
        given=_natural,
    ),
    claim("CM table 155, two", binomial(K, 2), K * (K - 1) / 2, Flaw.SIGN, K * (K + 1) / 2),
    claim("CM table 155, of a real number", binomial(x, 3), x * (x - 1) * (x - 2) / 6, Flaw.FACTOR, x**3 / 6),
    claim("CM (5.14), upper negation", binomial(-x, 2), binomial(x + 1, 2), Flaw.SIGN, -binomial(x + 1, 2)),
    claim("CM §5.1, K over K - 1", binomial(K, K - 1), K, Flaw.TERM, K - 1),
    claim("CM §5.1, sum of triangles", binomial(K, 2) + binomial(K + 1, 2), K**2, Flaw.TERM, K**2 + 1),
    claim(
        "CM (5.21), trinomial revision",
        binomial(K, 3) * binomial(3, 2) * x,
        binomial(K, 2) * binomial(K - 2, 1) * x,
        Flaw.INDEX,
        binomial(K, 2) * binomial(K - 1, 1) * x,
    ),
    claim(
        "CM §5.1, central binomials",
        binomial(2 * K, K),
        factorial(2 * K) / factorial(K) ** 2,
        Flaw.FACTOR,
        factorial(2 * K) / factorial(K),
    ),
    claim(
        "AS 6.1.12",
        factorial(2 * K),
        2 ** (2 * K) * factorial(K) * Gamma(K + _half) / sqrt(pi),
        Flaw.FACTOR,
        2**K * factorial(K) * Gamma(K + _half) / sqrt(pi),
    ),
    claim(
        "mathlib Nat.succ_mul_choose_eq",
        (n + 1) * binomial(n, m),
        binomial(n + 1, m + 1) * (m + 1),
        Flaw.TERM,
        binomial(n + 1, m + 1) * m,
        given=_natural,
    ),
)

BINOMIAL_SUMS: tuple[BookClaim, ...] = (
    claim(
        "CM (5.12), AS 3.1.1, binomial theorem",
        Sum(binomial(K, k) * x**k * y ** (K - k), (k, 0, K)),
        (x + y) ** K,
        Flaw.TERM,
        x**K + y**K,
    ),
    claim("AS 3.1.6", Sum(binomial(K, k), (k, 0, K)), 2**K, Flaw.TERM, 2**K - 1),
    claim("AS 3.1.7", Sum((-1) ** k * binomial(K, k), (k, 0, K)), 0 * x, Flaw.TERM, 1 + 0 * x),
    claim("CM §5.1", Sum(k * binomial(K, k), (k, 0, K)), K * 2 ** (K - 1), Flaw.FACTOR, K * 2**K),
    claim("CM §5.1, from 1", Sum(binomial(K, k), k), 2**K - 1, Flaw.TERM, 2**K),
    claim(
        "PRML (2.9), the binomial distribution",
        Sum(binomial(K, k) * x**k * (1 - x) ** (K - k), (k, 0, K)),
        1 + 0 * x,
        Flaw.INDEX,
        Eq(Sum(binomial(K, k) * x**k * (1 - x) ** (K - k), (k, 1, K)), 1),
    ),
    claim(
        "PRML (2.11), mean",
        Sum(k * binomial(K, k) * x**k * (1 - x) ** (K - k), (k, 0, K)),
        K * x,
        Flaw.FACTOR,
        x,
    ),
    claim(
        "PRML (2.12), variance",
        Sum((k - K * x) ** 2 * binomial(K, k) * x**k * (1 - x) ** (K - k), (k, 0, K)),
        K * x * (1 - x),
        Flaw.FACTOR,
        x * (1 - x),
    ),
    claim(
        "mathlib add_pow, of squares",
        Sum(binomial(n, k) * x ** (2 * k), (k, 0, n)),
        (1 + x**2) ** n,
        Flaw.DOMAIN,
        given=_natural,
        wrong_given=(),
    ),
    claim(
        "CM (5.19), by exponentials",
        Sum(binomial(K, k) * exp(k * x), (k, 0, K)),
        (1 + exp(x)) ** K,
        Flaw.TERM,
        1 + exp(K * x),
    ),
)

WHOLE_EXPONENTS: tuple[BookClaim, ...] = (
    claim("mathlib pow_succ", x ** (K + 1), x**K * x, Flaw.TERM, x**K + x),
    claim("mathlib Even.neg_pow", (-x) ** (2 * K), x ** (2 * K), Flaw.INTEGER, Eq((-x) ** K, x**K)),
    claim("mathlib Odd.neg_pow", (-x) ** (2 * K + 1), -(x ** (2 * K + 1)), Flaw.SIGN, x ** (2 * K + 1)),
    claim(
        "CM §5.1, signs of a matrix", (-1) ** (i + j) * (-1) ** (j + k), (-1) ** (i - k), Flaw.INDEX, (-1) ** (i + j)
    ),
    claim("AS 3.3.5, power rule", D(x**K, x), K * x ** (K - 1), Flaw.TERM, (K - 1) * x ** (K - 1)),
    claim("mathlib deriv_zpow", D(x**n, x), n * x ** (n - 1), Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim(
        "AS 3.3.5, chain rule",
        D((x * y + 1) ** K, x),
        K * y * (x * y + 1) ** (K - 1),
        Flaw.FACTOR,
        K * (x * y + 1) ** (K - 1),
    ),
    claim("CM §2.6, factoring", x ** (K + 2) - x**K, x**K * (x - 1) * (x + 1), Flaw.SIGN, x**K * (x - 1) ** 2),
    claim("mathlib mul_pow", (x * y) ** K / 2, x**K * y**K / 2, Flaw.TERM, (x**K + y**K) / 2),
    claim("mathlib sub_pow_comm", (x - y) ** K, (-1) ** K * (y - x) ** K, Flaw.INTEGER, (y - x) ** K),
    claim("CM §5.1, an even triangle", (-1) ** (K * (K - 1)) * x, x, Flaw.INTEGER, (-1) ** (K * (K - 1) / 2) * x),
)

CLAIMS: tuple[BookClaim, ...] = (
    *GAMMA,
    *BETA,
    *DIGAMMA,
    *DISTRIBUTIONS,
    *ERROR_FUNCTION,
    *COMBINATORICS,
    *BINOMIAL_SUMS,
    *WHOLE_EXPONENTS,
)
