"""Sums in probability: entropies, conditional distributions, softmax.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    ForAll,
    Gt,
    Note,
    Rational,
    Sum,
    components,
    delta,
    exp,
    jacobian,
    log,
    logsumexp,
    nonnegative,
    positive,
    softmax,
    sqrt,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Sums")
n, m = _note.size("n"), _note.size("m")
i, j, k, l_ = n.indices("i j k l")
r, s = m.indices("r s")
c, d, t = (_note.scalar(name) for name in "cdt")
a, b, x, y, z = (_note.vector(name, n) for name in "abxyz")
p, q, w = (_note.vector(name, n, domain=positive) for name in "pqw")
u = _note.vector("u", m)
V = _note.vector("v", m, domain=positive)
A, B = _note.matrix("A", n, m), _note.matrix("B", n, m)
C, E = _note.matrix("C", n, n), _note.matrix("E", n, n)
J = _note.matrix("J", n, m, domain=positive)
N = _note.matrix("N", n, m, domain=nonnegative)
sigma, rho = _note.scalar("sigma", domain=positive), _note.scalar("rho", domain=positive)
f, g = _note.function("f"), _note.function("g")
T = _note.scalar("T", domain=positive)

_TINY = Rational(1, 10**12)
_mean, _mean_y = Sum(x[k], k) / n, Sum(y[k], k) / n


def _one(vec):
    return Eq(Sum(vec[k], k), 1)


_joint = Eq(Sum(J[i, r], i, r), 1)

PROBABILITY: tuple[BookClaim, ...] = (
    claim(
        "variance by pairs",
        Sum(p[i] * p[j] * (x[i] - x[j]) ** 2, i, j) / 2,
        Sum(p[k] * x[k] ** 2, k) - Sum(p[k] * x[k], k) ** 2,
        Flaw.DOMAIN,
        given=(_one(p),),
        wrong_given=(),
    ),
    claim("Gini", Sum(p[k] * (1 - p[k]), k), 1 - Sum(p[k] ** 2, k), Flaw.DOMAIN, given=(_one(p),), wrong_given=()),
    claim(
        "entropy of a product",
        -Sum(p[k] * q[j] * log(p[k] * q[j]), k, j),
        -Sum(p[k] * log(p[k]), k) - Sum(q[k] * log(q[k]), k),
        Flaw.DOMAIN,
        given=(_one(p), _one(q)),
        wrong_given=(_one(p),),
    ),
    claim(
        "mutual information",
        Sum(J[i, r] * log(J[i, r] / (Sum(J[i, s], s) * Sum(J[k, r], k))), i, r),
        Sum(J[i, r] * log(J[i, r]), i, r)
        - Sum(J[i, r] * log(Sum(J[i, s], s)), i, r)
        - Sum(J[i, r] * log(Sum(J[k, r], k)), i, r),
        Flaw.SIGN,
        Sum(J[i, r] * log(J[i, r]), i, r)
        + Sum(J[i, r] * log(Sum(J[i, s], s)), i, r)
        - Sum(J[i, r] * log(Sum(J[k, r], k)), i, r),
    ),
    claim(
        "entropy of a marginal",
        Sum(J[i, r] * log(Sum(J[i, s], s)), i, r),
        Sum(Sum(J[i, r], r) * log(Sum(J[i, r], r)), i),
        Flaw.INDEX,
        Sum(Sum(J[i, r], i) * log(Sum(J[i, r], i)), r),
    ),
    claim(
        "chain rule of entropy",
        -Sum(J[i, r] * log(J[i, r]), i, r),
        -Sum(Sum(J[i, r], r) * log(Sum(J[i, r], r)), i) - Sum(J[i, r] * log(J[i, r] / Sum(J[i, s], s)), i, r),
        Flaw.SIGN,
        -Sum(Sum(J[i, r], r) * log(Sum(J[i, r], r)), i) + Sum(J[i, r] * log(J[i, r] / Sum(J[i, s], s)), i, r),
    ),
    claim(
        "conditional probabilities sum to one",
        Sum(J[i, r] / Sum(J[i, s], s), r),
        1,
        Flaw.INDEX,
        Eq(Sum(J[i, r] / Sum(J[i, s], s), i), 1),
    ),
    claim(
        "conditional probabilities of nonnegative weights",
        Sum(N[i, r] / Sum(N[i, s], s), r),
        1,
        Flaw.DOMAIN,
        given=(Gt(Sum(N[i, s], s), 0),),
        wrong_given=(),
    ),
    claim(
        "total expectation",
        Sum(Sum(J[i, r] * u[r] / Sum(J[i, s], s), r) * Sum(J[i, s], s), i),
        Sum(J[i, r] * u[r], i, r),
        Flaw.FACTOR,
        n * Sum(J[i, r] * u[r], i, r),
    ),
    claim(
        "Bayes",
        (J[i, r] / Sum(J[k, r], k)) * Sum(J[k, r], k) / Sum(J[i, s], s),
        J[i, r] / Sum(J[i, s], s),
        Flaw.INDEX,
        J[i, r] / Sum(J[k, r], k),
    ),
    claim(
        "cross-entropy",
        -Sum(p[k] * log(q[k]), k),
        -Sum(p[k] * log(p[k]), k) + Sum(p[k] * log(p[k] / q[k]), k),
        Flaw.SIGN,
        -Sum(p[k] * log(p[k]), k) - Sum(p[k] * log(p[k] / q[k]), k),
    ),
    claim(
        "Jeffreys",
        Sum((p[k] - q[k]) * log(p[k] / q[k]), k),
        Sum(p[k] * log(p[k] / q[k]), k) + Sum(q[k] * log(q[k] / p[k]), k),
        Flaw.SIGN,
        Sum(p[k] * log(p[k] / q[k]), k) - Sum(q[k] * log(q[k] / p[k]), k),
    ),
    claim(
        "Hellinger",
        Sum((sqrt(p[k]) - sqrt(q[k])) ** 2, k),
        2 - 2 * Sum(sqrt(p[k] * q[k]), k),
        Flaw.DOMAIN,
        given=(_one(p), _one(q)),
        wrong_given=(_one(p),),
    ),
    claim(
        "chi-squared",
        Sum((p[k] - q[k]) ** 2 / q[k], k),
        Sum(p[k] ** 2 / q[k], k) - 1,
        Flaw.DOMAIN,
        given=(_one(p), _one(q)),
        wrong_given=(_one(p),),
    ),
    claim(
        "importance sampling",
        Sum(q[k] * (p[k] / q[k]) * x[k], k),
        Sum(p[k] * x[k], k),
        Flaw.FACTOR,
        Sum(p[k] * x[k] / q[k], k),
    ),
    claim(
        "expected score",
        Sum(softmax(z)[k] * D(log(softmax(z)[k]), z[j]), k),
        0,
        Flaw.INDEX,
        Eq(Sum(D(log(softmax(z)[k]), z[j]), k), 0),
    ),
    claim(
        "perplexity",
        exp(-Sum(p[k] * log(p[k]), k)),
        1 / exp(Sum(p[k] * log(p[k]), k)),
        Flaw.SIGN,
        exp(Sum(p[k] * log(p[k]), k)),
    ),
    claim(
        "uniform distribution",
        -Sum(log(p[k]) * p[k], k),
        log(n),
        Flaw.INDEX,
        given=(ForAll(k, Eq(p[k], Rational(1) / n)),),
        wrong_given=(Eq(p[j], Rational(1) / n),),
    ),
    claim(
        "stationary distribution",
        Sum(p[i] * C[i, j], i),
        p[j],
        Flaw.DOMAIN,
        given=(ForAll(i, j, Eq(p[i] * C[i, j], p[j] * C[j, i])), ForAll(i, Eq(Sum(C[i, j], j), 1))),
        wrong_given=(ForAll(i, Eq(Sum(C[i, j], j), 1)),),
    ),
    claim(
        "posterior of a mixture",
        Sum(w[k] * exp(x[k]) / Sum(w[j] * exp(x[j]), j), k),
        1,
        Flaw.FACTOR,
        Eq(Sum(w[k] * exp(x[k]) / Sum(exp(x[j]), j), k), 1),
    ),
)


SOFTMAX: tuple[BookClaim, ...] = (
    claim(
        "shift",
        softmax(z + c * components(1 + 0 * z[i], i))[k],
        softmax(z)[k],
        Flaw.FACTOR,
        Eq(softmax(c * z)[k], softmax(z)[k]),
    ),
    claim("log of softmax", log(softmax(z)[k]), z[k] - logsumexp(z), Flaw.SIGN, z[k] + logsumexp(z)),
    claim("difference of logs", log(softmax(z)[j]) - log(softmax(z)[k]), z[j] - z[k], Flaw.SIGN, z[k] - z[j]),
    claim("softmax of logarithms", softmax(components(log(p[i]), i))[k], p[k] / Sum(p[j], j), Flaw.DOMAIN, p[k]),
    claim(
        "softmax of log-probabilities",
        softmax(components(log(p[i]), i))[k],
        p[k],
        Flaw.DOMAIN,
        given=(_one(p),),
        wrong_given=(),
    ),
    claim(
        "entropy of softmax",
        -Sum(softmax(z)[k] * log(softmax(z)[k]), k),
        logsumexp(z) - Sum(softmax(z)[k] * z[k], k),
        Flaw.SIGN,
        logsumexp(z) + Sum(softmax(z)[k] * z[k], k),
    ),
    claim(
        "gradient of log-sum-exp with temperature",
        D(T * logsumexp(z / T), z[j]),
        softmax(z / T)[j],
        Flaw.FACTOR,
        softmax(z / T)[j] / T,
    ),
    claim(
        "derivative by the temperature",
        D(logsumexp(z / T), T),
        -Sum(softmax(z / T)[k] * z[k], k) / T**2,
        Flaw.SIGN,
        Sum(softmax(z / T)[k] * z[k], k) / T**2,
    ),
    claim(
        "softmax Jacobian times a vector",
        jacobian(softmax(z), z) @ y,
        softmax(z) * y - softmax(z) * (softmax(z).T @ y),
        Flaw.SIGN,
        softmax(z) * y + softmax(z) * (softmax(z).T @ y),
    ),
    claim(
        "Jacobian of softmax by ones",
        jacobian(softmax(z), z) @ components(1 + 0 * z[i], i),
        0,
        Flaw.SIZE,
        Eq(jacobian(softmax(z), z) @ z, 0),
    ),
    claim(
        "second derivative of softmax",
        D(D(softmax(z)[i], z[j]), z[k]),
        softmax(z)[i]
        * (
            (delta(i, j) - softmax(z)[j]) * (delta(i, k) - softmax(z)[k])
            - softmax(z)[j] * (delta(j, k) - softmax(z)[k])
        ),
        Flaw.SIGN,
        softmax(z)[i]
        * (
            (delta(i, j) - softmax(z)[j]) * (delta(i, k) - softmax(z)[k])
            + softmax(z)[j] * (delta(j, k) - softmax(z)[k])
        ),
    ),
    claim(
        "gradient of entropy of softmax",
        D(-Sum(softmax(z)[k] * log(softmax(z)[k]), k), z[j]),
        -softmax(z)[j] * (log(softmax(z)[j]) - Sum(softmax(z)[k] * log(softmax(z)[k]), k)),
        Flaw.SIGN,
        -softmax(z)[j] * (log(softmax(z)[j]) + Sum(softmax(z)[k] * log(softmax(z)[k]), k)),
    ),
    claim(
        "focal weights",
        D(Sum(p[k] * softmax(z)[k], k), z[j]),
        softmax(z)[j] * (p[j] - Sum(p[k] * softmax(z)[k], k)),
        Flaw.SIGN,
        softmax(z)[j] * (p[j] + Sum(p[k] * softmax(z)[k], k)),
    ),
    claim(
        "label smoothing",
        D(-Sum(((1 - c) * y[k] + c / n) * log(softmax(z)[k]), k), z[j]),
        softmax(z)[j] - (1 - c) * y[j] - c / n,
        Flaw.DOMAIN,
        given=(_one(y),),
        wrong_given=(),
    ),
    claim(
        "attention output",
        Sum(softmax(A @ u)[i] * A[i, r], i),
        Sum(exp(Sum(A[i, s] * u[s], s)) * A[i, r], i) / Sum(exp(Sum(A[k, s] * u[s], s)), k),
        Flaw.INDEX,
        Sum(exp(Sum(A[i, s] * u[r], s)) * A[i, r], i) / Sum(exp(Sum(A[k, s] * u[s], s)), k),
    ),
    claim("normalised exponentials", exp(z[k] - logsumexp(z)), softmax(z)[k], Flaw.SIGN, softmax(-z)[k]),
    claim(
        "log-sum-exp of a constant",
        logsumexp(z),
        c + log(n),
        Flaw.INDEX,
        given=(ForAll(k, Eq(z[k], c)),),
        wrong_given=(Eq(z[j], c),),
    ),
    claim(
        "logistic from softmax",
        D(log(Sum(exp(a[k] * c), k)), c),
        Sum(a[k] * exp(a[k] * c), k) / Sum(exp(a[k] * c), k),
        Flaw.INDEX,
        Sum(a[k], k) / n,
    ),
    claim(
        "cumulant",
        D(D(log(Sum(p[k] * exp(a[k] * c), k)), c), c),
        Sum(p[k] * a[k] ** 2 * exp(a[k] * c), k) / Sum(p[k] * exp(a[k] * c), k)
        - (Sum(p[k] * a[k] * exp(a[k] * c), k) / Sum(p[k] * exp(a[k] * c), k)) ** 2,
        Flaw.SIGN,
        Sum(p[k] * a[k] ** 2 * exp(a[k] * c), k) / Sum(p[k] * exp(a[k] * c), k)
        + (Sum(p[k] * a[k] * exp(a[k] * c), k) / Sum(p[k] * exp(a[k] * c), k)) ** 2,
    ),
)

CLAIMS = PROBABILITY + SOFTMAX
