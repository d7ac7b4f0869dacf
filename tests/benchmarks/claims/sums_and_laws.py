"""Laws of indexed sums: deltas, moments, analysis of variance, hypotheses about all entries.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    Eq,
    ForAll,
    Gt,
    Ne,
    Note,
    Rational,
    Sum,
    delta,
    nonnegative,
    norm,
    positive,
    sqrt,
    tr,
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

LAWS: tuple[BookClaim, ...] = (
    claim("CM (2.33), symmetric double sum", Sum(a[j] * a[k], j, k), Sum(a[k], k) ** 2, Flaw.INDEX, Sum(a[k] ** 2, k)),
    claim(
        "three sums in one",
        Sum(a[i] * b[j] * x[k], i, j, k),
        Sum(a[i], i) * Sum(b[i], i) * Sum(x[i], i),
        Flaw.INDEX,
        Sum(a[i] * b[i] * x[i], i),
    ),
    claim(
        "capture: same letter twice",
        Sum(a[k] * Sum(b[j], j), k),
        Sum(a[j], j) * Sum(b[k], k),
        Flaw.INDEX,
        Sum(a[k] * b[k], k) * n,
    ),
    claim("sum of indices", Sum(j + k, j, k), n**2 * (n + 1), Flaw.FACTOR, n * (n + 1)),
    claim(
        "double sum of differences squared", Sum((j - k) ** 2, j, k), n**2 * (n**2 - 1) / 6, Flaw.SIZE, n**2 * (n - 1)
    ),
    claim(
        "sum of fourth powers",
        Sum(k**4, k),
        n * (n + 1) * (2 * n + 1) * (3 * n**2 + 3 * n - 1) / 30,
        Flaw.SIGN,
        n * (n + 1) * (2 * n + 1) * (3 * n**2 + 3 * n + 1) / 30,
    ),
    claim(
        "arithmetic progression", Sum(c + d * k, k), n * c + d * n * (n + 1) / 2, Flaw.TERM, n * c + d * n * (n - 1) / 2
    ),
    claim(
        "small sizes only",
        Sum(k * (k - 1) * (k - 2), k),
        n * (n + 1) * (n - 1) * (n - 2) / 4,
        Flaw.SIZE,
        Eq(Sum(k * (k - 1) * (k - 2), k), 6 * n * (n - 1) * (n - 2) / 6 * (n - 2) ** 0),
    ),
    claim(
        "vanishing product of four",
        Sum((k - 1) * (k - 2), k),
        n * (n - 1) * (n - 2) / 3,
        Flaw.SIZE,
        Eq(Sum((k - 1) * (k - 2) * (k - 3) * (k - 4), k), 0),
    ),
    claim(
        "a difference of variances",
        Sum((x[k] - _mean) * (y[k] - _mean_y), k),
        Sum(x[k] * (y[k] - _mean_y), k),
        Flaw.TERM,
        Sum(x[k] * y[k], k),
    ),
    claim(
        "third central moment",
        Sum((x[k] - _mean) ** 3, k),
        Sum(x[k] ** 3, k) - 3 * _mean * Sum(x[k] ** 2, k) + 2 * n * _mean**3,
        Flaw.SIGN,
        Sum(x[k] ** 3, k) - 3 * _mean * Sum(x[k] ** 2, k) - 2 * n * _mean**3,
    ),
    claim(
        "fourth central moment",
        Sum((x[k] - _mean) ** 4, k),
        Sum(x[k] ** 4, k) - 4 * _mean * Sum(x[k] ** 3, k) + 6 * _mean**2 * Sum(x[k] ** 2, k) - 3 * n * _mean**4,
        Flaw.FACTOR,
        Sum(x[k] ** 4, k) - 4 * _mean * Sum(x[k] ** 3, k) + 6 * _mean**2 * Sum(x[k] ** 2, k) - 4 * n * _mean**4,
    ),
    claim(
        "U-statistic of the variance",
        Sum((x[i] - x[j]) ** 2, i, j) / (2 * n * (n - 1)),
        Sum((x[k] - _mean) ** 2, k) / (n - 1),
        Flaw.DOMAIN,
        given=(Gt(n, 1),),
        wrong_given=(),
    ),
    claim(
        "Binet–Cauchy",
        Sum(a[k] * x[k], k) * Sum(b[k] * y[k], k) - Sum(a[k] * y[k], k) * Sum(b[k] * x[k], k),
        Sum((a[i] * b[j] - a[j] * b[i]) * (x[i] * y[j] - x[j] * y[i]), i, j) / 2,
        Flaw.FACTOR,
        Sum((a[i] * b[j] - a[j] * b[i]) * (x[i] * y[j] - x[j] * y[i]), i, j),
    ),
    claim(
        "off-diagonal sum",
        Sum((1 - delta(i, j)) * C[i, j], i, j),
        Sum(C[i, j], i, j) - tr(C),
        Flaw.SIZE,
        Eq(Sum((1 - delta(i, j)) * C[i, j], i, j), 0),
    ),
    claim(
        "delta twice",
        Sum(delta(i, j) * delta(j, k) * x[i] * y[j] * z[k], i, j, k),
        Sum(x[k] * y[k] * z[k], k),
        Flaw.INDEX,
        Sum(x[i] * y[j] * z[k], i, j, k),
    ),
    claim("delta squared", delta(i, j) ** 2, delta(i, j), Flaw.INDEX, 1),
    claim("sum of deltas", Sum(delta(i, j), i), 1, Flaw.SIZE, n),
    claim("product with a delta", delta(i, j) * x[i], delta(i, j) * x[j], Flaw.INDEX, x[i] * x[j] ** 0),
    claim("function of a delta's index", delta(i, j) * f(x[i]), delta(i, j) * f(x[j]), Flaw.INDEX, f(x[j])),
    claim(
        "antisymmetrisation of four vanishes at n ≤ 3", Sum(C[i, j] * C[j, i], i, j), tr(C @ C), Flaw.SIZE, tr(C) ** 2
    ),
    claim(
        "centred entries sum to zero",
        Sum(C[i, j] - Sum(C[k, j], k) / n, i),
        0,
        Flaw.TERM,
        Eq(Sum(C[i, j] - Sum(C[k, j], k), i), 0),
    ),
    claim(
        "twice centred",
        Sum(A[i, r] - Sum(A[k, r], k) / n - Sum(A[i, s], s) / m + Sum(A[k, s], k, s) / (n * m), r),
        0,
        Flaw.SIGN,
        Eq(Sum(A[i, r] - Sum(A[k, r], k) / n - Sum(A[i, s], s) / m - Sum(A[k, s], k, s) / (n * m), r), 0),
    ),
    claim(
        "analysis of variance",
        Sum((A[i, r] - Sum(A[k, s], k, s) / (n * m)) ** 2, i, r),
        Sum((A[i, r] - Sum(A[i, s], s) / m) ** 2, i, r)
        + m * Sum((Sum(A[i, s], s) / m - Sum(A[k, s], k, s) / (n * m)) ** 2, i),
        Flaw.FACTOR,
        Sum((A[i, r] - Sum(A[i, s], s) / m) ** 2, i, r)
        + n * Sum((Sum(A[i, s], s) / m - Sum(A[k, s], k, s) / (n * m)) ** 2, i),
    ),
    claim(
        "rank one entries",
        Sum(A[i, r] * A[k, r] * A[k, s] * A[i, s], i, k, r, s),
        tr(A @ A.T @ A @ A.T),
        Flaw.INDEX,
        tr(A @ A.T) ** 2,
    ),
    claim("quadratic mean", sqrt(Sum(x[k] ** 2, k) / n) ** 2, norm(x) ** 2 / n, Flaw.SIZE, norm(x) ** 2),
    claim(
        "regression sum of squares",
        Sum((y[k] - _mean_y - c * (x[k] - _mean)) ** 2, k),
        Sum((y[k] - _mean_y) ** 2, k)
        - 2 * c * Sum((x[k] - _mean) * (y[k] - _mean_y), k)
        + c**2 * Sum((x[k] - _mean) ** 2, k),
        Flaw.FACTOR,
        Sum((y[k] - _mean_y) ** 2, k)
        - c * Sum((x[k] - _mean) * (y[k] - _mean_y), k)
        + c**2 * Sum((x[k] - _mean) ** 2, k),
    ),
    claim(
        "weighted least squares line",
        Sum(p[k] * (y[k] - c * x[k]) * x[k], k),
        0,
        Flaw.FACTOR,
        given=(Ne(Sum(p[k] * x[k] ** 2, k), 0), Eq(c, Sum(p[k] * x[k] * y[k], k) / Sum(p[k] * x[k] ** 2, k))),
        wrong_given=(Ne(Sum(x[k] ** 2, k), 0), Eq(c, Sum(x[k] * y[k], k) / Sum(x[k] ** 2, k))),
    ),
    claim("constant entries", Sum(x[k], k), n * x[j], Flaw.DOMAIN, given=(ForAll(k, Eq(x[k], c)),), wrong_given=()),
    claim(
        "equal entries by hypothesis",
        Sum(x[k] * y[k], k),
        c * Sum(y[k], k),
        Flaw.INDEX,
        given=(ForAll(k, Eq(x[k], c)),),
        wrong_given=(Eq(x[j], c),),
    ),
    claim("hypothesis at one index", x[j] + y[j], 0, Flaw.INDEX, Eq(x[i] + y[i], 0), given=(Eq(x[j], -y[j]),)),
    claim(
        "vectors that agree entrywise",
        norm(x - y) ** 2,
        0,
        Flaw.INDEX,
        given=(ForAll(k, Eq(x[k], y[k])),),
        wrong_given=(Eq(x[j], y[j]),),
    ),
)

CLAIMS = LAWS
