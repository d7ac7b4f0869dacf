"""Indexed sums of any length: laws, closed forms, moments, softmax, likelihoods. Books as in `scalar_algebra`."""

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
    diag,
    exp,
    grad,
    hessian,
    jacobian,
    log,
    logsumexp,
    norm,
    outer,
    positive,
    sigmoid,
    softmax,
    sqrt,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Indexed sums")
n, m = _note.size("n"), _note.size("m")
i, j, k = n.indices("i j k")
r, s = m.indices("r s")
c, d, t = (_note.scalar(name) for name in "cdt")
a, b, x, y, z = (_note.vector(name, n) for name in "abxyz")
p, q, w = (_note.vector(name, n, domain=positive) for name in "pqw")
u = _note.vector("u", m)
A, B = _note.matrix("A", n, m), _note.matrix("B", n, m)
V = _note.vector("v", m, domain=positive)
sigma, rho = _note.scalar("sigma", domain=positive), _note.scalar("rho", domain=positive)
f = _note.function("f")

_TINY = Rational(1, 10**12)
_mean, _mean_y = Sum(x[k], k) / n, Sum(y[k], k) / n
_p_sums, _q_sums, _y_sums, _w_sums = (Eq(Sum(vector[k], k), 1) for vector in (p, q, y, w))

LAWS: tuple[BookClaim, ...] = (
    claim("CM (2.15)", Sum(c * a[k], k), c * Sum(a[k], k), Flaw.FACTOR, n * c * Sum(a[k], k)),
    claim("CM (2.16)", Sum(a[k] + b[k], k), Sum(a[k], k) + Sum(b[k], k), Flaw.SIGN, Sum(a[k], k) - Sum(b[k], k)),
    claim("CM (2.17), renamed", Sum(a[k], k), Sum(a[j], j), Flaw.NEAR, Sum(a[j], j) + _TINY),
    claim("CM §2.3, constants", Sum(a[k] + c, k), Sum(a[k], k) + n * c, Flaw.SIZE, Sum(a[k], k) + c),
    claim("CM (2.27)", Sum(A[i, r], i, r), Sum(A[i, r], r, i), Flaw.SIZE, n * Sum(A[i, r], r)),
    claim("CM (2.28)", Sum(a[j] * b[k], j, k), Sum(a[j], j) * Sum(b[k], k), Flaw.SIZE, n * Sum(a[j] * b[j], j)),
    claim("CM (2.28), one square", Sum(a[k], k) ** 2, Sum(a[j] * a[k], j, k), Flaw.SIZE, Sum(a[k] ** 2, k)),
    claim(
        "CM (2.34)",
        Sum((a[j] - a[k]) * (b[j] - b[k]), j, k),
        2 * n * Sum(a[k] * b[k], k) - 2 * Sum(a[k], k) * Sum(b[k], k),
        Flaw.FACTOR,
        n * Sum(a[k] * b[k], k) - Sum(a[k], k) * Sum(b[k], k),
    ),
    claim(
        "AS 3.2.9, Lagrange's identity",
        Sum((a[j] * b[k] - a[k] * b[j]) ** 2, j, k),
        2 * Sum(a[k] ** 2, k) * Sum(b[k] ** 2, k) - 2 * Sum(a[k] * b[k], k) ** 2,
        Flaw.FACTOR,
        Sum(a[k] ** 2, k) * Sum(b[k] ** 2, k) - Sum(a[k] * b[k], k) ** 2,
    ),
    claim("CM §2.1, Kronecker's delta", Sum(delta(j, k) * a[k], k), a[j], Flaw.INDEX, Sum(a[k], k)),
    claim("CM §2.1, Iverson's trace", Sum(delta(k, k) * c, k), n * c, Flaw.SIZE, c),
    claim("CM §2.4, two deltas", Sum(delta(i, j) * delta(j, k), j), delta(i, k), Flaw.INDEX, delta(i, j)),
    claim("CM §2.3, a difference", Sum(a[k] - c, k), Sum(a[k], k) - n * c, Flaw.SIZE, Sum(a[k], k) - c),
    claim("CM §2.4, a quotient", Sum(p[k] / Sum(p[j], j), k), 1, Flaw.SIZE, n),
    claim(
        "AS §4.1, logarithm of products",
        Sum(log(p[k] * q[k]), k),
        Sum(log(p[k]), k) + Sum(log(q[k]), k),
        Flaw.SIZE,
        Eq(log(Sum(p[k] * q[k], k)), Sum(log(p[k]), k) + Sum(log(q[k]), k)),
    ),
    claim(
        "CM §2.5, order of summation",
        Sum(Sum(A[i, r] * u[r], r) * a[i], i),
        Sum(Sum(A[i, r] * a[i], i) * u[r], r),
        Flaw.SIZE,
        Sum(A[i, r], i, r) * Sum(u[s], s),
    ),
)

CLOSED_FORMS: tuple[BookClaim, ...] = (
    claim("CM (1.5)", Sum(k, k), n * (n + 1) / 2, Flaw.TERM, n * (n - 1) / 2),
    claim("CM (2.38)", Sum(k**2, k), n * (n + 1) * (2 * n + 1) / 6, Flaw.SIZE, n * (n + 1) / 2 + n * (n - 1)),
    claim("CM (2.39)", Sum(k**3, k), (n * (n + 1) / 2) ** 2, Flaw.SIZE, 8 * n - 7),
    claim("CM (2.39), by the square", Sum(k**3, k), Sum(k, k) ** 2, Flaw.FACTOR, n * Sum(k, k)),
    claim("CM §2.2, odd numbers", Sum(2 * k - 1, k), n**2, Flaw.TERM, n**2 + 1),
    claim(
        "CM (2.12), arithmetic progression",
        Sum(c + d * k, k),
        c * n + d * n * (n + 1) / 2,
        Flaw.TERM,
        c * n + d * n * (n - 1) / 2,
    ),
    claim(
        "CM (2.25)",
        Sum(rho**k, k),
        (rho ** (n + 1) - rho) / (rho - 1),
        Flaw.DOMAIN,
        given=(Gt(rho, 1),),
        wrong_given=(),
    ),
    claim("CM (2.44)", Sum(2**k, k), 2 ** (n + 1) - 2, Flaw.SIZE, 2 * n**2 - 2 * n + 2),
    claim("CM §2.6, telescoping", Sum(1 / (k * (k + 1)), k), n / (n + 1), Flaw.TERM, 1 / (n + 1)),
    claim(
        "CM §2.3, (2.26) up to the range", Sum(k * 2**k, k), (n - 1) * 2 ** (n + 1) + 2, Flaw.TERM, n * 2 ** (n + 1) - 2
    ),
)

SMALL: tuple[BookClaim, ...] = (
    claim(
        "CM §2.4, sum of products of pairs",
        Sum(a[j] * a[k], j, k) - Sum(a[k] ** 2, k),
        Sum((1 - delta(j, k)) * a[j] * a[k], j, k),
        Flaw.SIZE,
        Eq(Sum(a[j] * a[k], j, k) - Sum(a[k] ** 2, k), 2 * a[1] * Sum((1 - delta(k, 1)) * a[k], k)),
    ),
    claim(
        "CM §2.4, three factors",
        Sum(a[k], k) ** 3,
        Sum(a[i] * a[j] * a[k], i, j, k),
        Flaw.SIZE,
        3 * Sum(a[k], k) * Sum(a[k] ** 2, k) - 2 * Sum(a[k] ** 3, k),
    ),
    claim("CM (2.38), a polynomial", 6 * Sum(k**2, k), 2 * n**3 + 3 * n**2 + n, Flaw.SIZE, 3 * n * (3 * n - 1)),
    claim(
        "SPB 'Sample variance'",
        Sum((x[k] - _mean) ** 2, k),
        Sum((x[i] - x[j]) ** 2, i, j) / (2 * n),
        Flaw.SIZE,
        Sum((x[i] - x[j]) ** 2, i, j) / 4,
    ),
    claim("MML (6.44), mean of deviations", Sum(_mean * x[k], k), n * _mean**2, Flaw.NEAR, n * _mean**2 * (1 + _TINY)),
    claim(
        "CM (2.15), a common factor",
        Sum(c * a[k] / sigma, k),
        c / sigma * Sum(a[k], k),
        Flaw.NEAR,
        c / (sigma + _TINY) * Sum(a[k], k),
    ),
    claim(
        "CM (2.28), cubes",
        Sum(a[i] ** 3 * b[j] ** 3, i, j),
        Sum(a[i] ** 3, i) * Sum(b[i] ** 3, i),
        Flaw.SIZE,
        Sum(a[i] * b[i], i) ** 3,
    ),
)

MOMENTS: tuple[BookClaim, ...] = (
    claim(
        "MML (6.44), one sample",
        Sum((x[k] - _mean) ** 2, k) / n,
        Sum(x[k] ** 2, k) / n - _mean**2,
        Flaw.SIGN,
        Sum(x[k] ** 2, k) / n + _mean**2,
    ),
    claim(
        "MML (6.45), pairwise",
        Sum((x[i] - x[j]) ** 2, i, j) / n**2,
        2 * (Sum(x[k] ** 2, k) / n - _mean**2),
        Flaw.FACTOR,
        Sum(x[k] ** 2, k) / n - _mean**2,
    ),
    claim("SPB 'Deviations from the mean sum to zero'", Sum(x[k] - _mean, k), 0, Flaw.SIZE, x[1] - _mean),
    claim(
        "SPB 'Sample covariance'",
        Sum((x[k] - _mean) * (y[k] - _mean_y), k),
        Sum(x[k] * y[k], k) - n * _mean * _mean_y,
        Flaw.FACTOR,
        Sum(x[k] * y[k], k) - _mean * _mean_y,
    ),
    claim(
        "SPB 'Sample covariance', one side centred",
        Sum((x[k] - _mean) * (y[k] - _mean_y), k),
        Sum((x[k] - _mean) * y[k], k),
        Flaw.SIZE,
        Sum(x[k] * y[k], k),
    ),
    claim(
        "SPB 'Partition of the mean squared error'",
        Sum((x[k] - c) ** 2, k),
        Sum((x[k] - _mean) ** 2, k) + n * (_mean - c) ** 2,
        Flaw.SIZE,
        Sum((x[k] - _mean) ** 2, k) + (_mean - c) ** 2,
    ),
    claim(
        "PRML (1.55), stationary mean",
        D(Sum((x[k] - t) ** 2, k), t),
        2 * n * t - 2 * Sum(x[k], k),
        Flaw.SIZE,
        2 * t - 2 * Sum(x[k], k),
    ),
    claim(
        "PRML (1.54), score by the mean",
        D(-Sum((x[k] - t) ** 2, k) / (2 * sigma**2), t),
        (Sum(x[k], k) - n * t) / sigma**2,
        Flaw.SIGN,
        (n * t - Sum(x[k], k)) / sigma**2,
    ),
    claim(
        "PRML (1.54), score by the deviation",
        D(-Sum((x[k] - t) ** 2, k) / (2 * sigma**2) - n * log(sigma), sigma),
        Sum((x[k] - t) ** 2, k) / sigma**3 - n / sigma,
        Flaw.SIZE,
        Sum((x[k] - t) ** 2, k) / sigma**3 - 1 / sigma,
    ),
    claim("PRML (1.56)", D(_mean, x[j]), 1 / n, Flaw.SIZE, 1),
    claim(
        "SPB 'Weighted mean'",
        D(Sum(w[k] * (x[k] - t) ** 2, k), t),
        2 * t * Sum(w[k], k) - 2 * Sum(w[k] * x[k], k),
        Flaw.TERM,
        2 * t - 2 * Sum(w[k] * x[k], k),
    ),
    claim(
        "SPB 'Weighted mean', weights sum to one",
        D(Sum(w[k] * (x[k] - t) ** 2, k), t) / 2,
        t - Sum(w[k] * x[k], k),
        Flaw.STRUCTURE,
        given=(_w_sums,),
        wrong_given=(),
    ),
    claim(
        "SPB 'Variance of a discrete variable'",
        Sum(p[k] * (x[k] - Sum(p[j] * x[j], j)) ** 2, k),
        Sum(p[k] * x[k] ** 2, k) - Sum(p[k] * x[k], k) ** 2,
        Flaw.STRUCTURE,
        given=(_p_sums,),
        wrong_given=(),
    ),
)

SOFTMAX: tuple[BookClaim, ...] = (
    claim("PRML (4.62)", softmax(z)[i], exp(z[i]) / Sum(exp(z[k]), k), Flaw.INDEX, exp(z[i]) / Sum(exp(z[i]), k)),
    claim(
        "PRML (4.106)",
        D(softmax(z)[i], z[j]),
        softmax(z)[i] * (delta(i, j) - softmax(z)[j]),
        Flaw.INDEX,
        softmax(z)[i] * (1 - softmax(z)[j]),
    ),
    claim(
        "PRML (4.106), as a matrix",
        jacobian(softmax(z), z),
        diag(softmax(z)) - outer(softmax(z), softmax(z)),
        Flaw.SIGN,
        diag(softmax(z)) + outer(softmax(z), softmax(z)),
    ),
    claim("PRML (4.104), probabilities", Sum(softmax(z)[k], k), 1, Flaw.NEAR, 1 + _TINY),
    claim(
        "PRML (4.109), one observation",
        D(-Sum(y[k] * log(softmax(z)[k]), k), z[j]),
        softmax(z)[j] - y[j],
        Flaw.STRUCTURE,
        given=(_y_sums,),
        wrong_given=(),
    ),
    claim(
        "PRML (4.109), no targets assumed",
        D(-Sum(y[k] * log(softmax(z)[k]), k), z[j]),
        softmax(z)[j] * Sum(y[k], k) - y[j],
        Flaw.INDEX,
        softmax(z)[j] * y[j] - y[j],
    ),
    claim("BV §3.1.5, gradient of log-sum-exp", grad(logsumexp(z), z), softmax(z), Flaw.SIGN, -softmax(z)),
    claim(
        "BV §3.1.5, Hessian of log-sum-exp",
        hessian(logsumexp(z), z),
        diag(softmax(z)) - outer(softmax(z), softmax(z)),
        Flaw.TERM,
        diag(softmax(z)),
    ),
    claim("BV §3.1.5, shift", logsumexp(components(z[k] + c, k)), c + logsumexp(z), Flaw.SIZE, n * c + logsumexp(z)),
    claim(
        "PRML (4.62), shift",
        softmax(components(z[k] + c, k)),
        softmax(z),
        Flaw.FACTOR,
        Eq(softmax(components(c * z[k], k)), softmax(z)),
    ),
    claim("PRML (4.62), logarithm", log(softmax(z)[i]), z[i] - logsumexp(z), Flaw.SIGN, logsumexp(z) - z[i]),
    claim(
        "PRML (1.113)",
        Sum(p[k] * log(p[k] / q[k]), k),
        Sum(p[k] * log(p[k]), k) - Sum(p[k] * log(q[k]), k),
        Flaw.SIGN,
        Sum(p[k] * log(q[k]), k) - Sum(p[k] * log(p[k]), k),
    ),
    claim(
        "SPB 'Entropy and KL from the uniform'",
        Sum(p[k] * log(p[k] * n), k),
        log(n) + Sum(p[k] * log(p[k]), k),
        Flaw.STRUCTURE,
        given=(_p_sums,),
        wrong_given=(),
    ),
    claim(
        "PRML (1.98), entropy differentiated",
        D(-Sum(p[k] * log(p[k]), k), p[j]),
        -log(p[j]) - 1,
        Flaw.SIZE,
        -log(p[j]) - n,
    ),
    claim("PRML (9.23), responsibilities", Sum(p[k] * V[r] / Sum(p[j] * V[r], j), k), 1, Flaw.INDEX, Sum(p[k], k)),
    claim(
        "SPB 'Maximum likelihood of the multinomial', Lagrangian",
        D(Sum(x[k] * log(p[k]), k) - c * (Sum(p[k], k) - 1), p[j]),
        x[j] / p[j] - c,
        Flaw.SIZE,
        x[j] / p[j] - n * c,
    ),
)

MODELS: tuple[BookClaim, ...] = (
    claim(
        "MML (9.11), one weight",
        D(Sum((y[i] - Sum(A[i, r] * u[r], r)) ** 2, i), u[s]),
        -2 * Sum((y[i] - Sum(A[i, r] * u[r], r)) * A[i, s], i),
        Flaw.SIGN,
        2 * Sum((y[i] - Sum(A[i, r] * u[r], r)) * A[i, s], i),
    ),
    claim(
        "PRML (4.91)",
        D(
            -Sum(
                y[i] * log(sigmoid(Sum(A[i, r] * u[r], r))) + (1 - y[i]) * log(1 - sigmoid(Sum(A[i, r] * u[r], r))), i
            ),
            u[s],
        ),
        Sum((sigmoid(Sum(A[i, r] * u[r], r)) - y[i]) * A[i, s], i),
        Flaw.SIGN,
        Sum((y[i] - sigmoid(Sum(A[i, r] * u[r], r))) * A[i, s], i),
    ),
    claim(
        "PRML (5.55)",
        D(Sum(x[k] * f(Sum(A[k, r] * u[r], r)), k), u[s]),
        Sum(x[k] * f.prime(Sum(A[k, r] * u[r], r)) * A[k, s], k),
        Flaw.INDEX,
        Sum(x[k] * f.prime(Sum(A[k, r] * u[r], r)) * A[k, s], k) * u[s],
    ),
    claim(
        "PRML (5.53)",
        D(Sum(x[k] * f(Sum(A[k, r] * u[r], r)), k), A[i, s]),
        x[i] * f.prime(Sum(A[i, r] * u[r], r)) * u[s],
        Flaw.INDEX,
        Sum(x[k] * f.prime(Sum(A[k, r] * u[r], r)), k) * u[s],
    ),
    claim("MC (33), entries", D(A[i, r], A[j, s]), delta(i, j) * delta(r, s), Flaw.INDEX, delta(i, j)),
    claim("MC (76)", D(Sum(A[i, r], i, r) ** 2, A[j, s]), 2 * Sum(A[i, r], i, r), Flaw.FACTOR, Sum(A[i, r], i, r)),
    claim(
        "MC (129), by components",
        D(norm(x), x[j]),
        x[j] / norm(x),
        Flaw.DOMAIN,
        given=(Gt(norm(x), 0),),
        wrong_given=(),
    ),
    claim("MC (131), by components", D(norm(x) ** 2, x[j]), 2 * x[j], Flaw.FACTOR, x[j]),
    claim(
        "MML (3.21), polarisation",
        Sum((x[k] + y[k]) ** 2, k) - Sum((x[k] - y[k]) ** 2, k),
        4 * Sum(x[k] * y[k], k),
        Flaw.FACTOR,
        2 * Sum(x[k] * y[k], k),
    ),
    claim(
        "BV §3.1.5, geometric mean",
        D(exp(Sum(log(p[k]), k) / n), p[j]),
        exp(Sum(log(p[k]), k) / n) / (n * p[j]),
        Flaw.SIZE,
        exp(Sum(log(p[k]), k) / n) / p[j],
    ),
    claim("BV §3.1.5, sum of roots", D(Sum(sqrt(p[k]), k) ** 2, p[j]), Sum(sqrt(p[k]), k) / sqrt(p[j]), Flaw.SIZE, 1),
    claim(
        "PRML (2.30), logarithm of a product of densities",
        Sum(log(exp(-((x[k] - t) ** 2) / 2)), k),
        -Sum((x[k] - t) ** 2, k) / 2,
        Flaw.FACTOR,
        -Sum((x[k] - t) ** 2, k),
    ),
    claim(
        "SPB 'Cross-entropy and entropy', equal distributions",
        -Sum(p[k] * log(q[k]), k),
        -Sum(p[k] * log(p[k]), k),
        Flaw.STRUCTURE,
        given=(ForAll(k, Eq(q[k], p[k])),),
        wrong_given=(),
    ),
)

CLAIMS = LAWS + CLOSED_FORMS + SMALL + MOMENTS + SOFTMAX + MODELS
