"""Derivatives of sums by components.

Books as in `scalar_algebra`; what has only a name stands in many.
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Gt,
    Ne,
    Note,
    Rational,
    Sum,
    delta,
    exp,
    log,
    nonnegative,
    norm,
    positive,
    sigmoid,
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

DERIVATIVES: tuple[BookClaim, ...] = (
    claim(
        "derivative of a sum of functions", D(Sum(f(x[k]), k), x[j]), f.prime(x[j]), Flaw.INDEX, Sum(f.prime(x[k]), k)
    ),
    claim(
        "derivative of a function of a sum", D(f(Sum(x[k], k)), x[j]), f.prime(Sum(x[k], k)), Flaw.INDEX, f.prime(x[j])
    ),
    claim(
        "derivative of pairwise distances",
        D(Sum((x[i] - x[k]) ** 2, i, k), x[j]),
        4 * (n * x[j] - Sum(x[k], k)),
        Flaw.FACTOR,
        2 * (n * x[j] - Sum(x[k], k)),
    ),
    claim(
        "derivative of a pair potential",
        D(Sum(f(x[i] - x[k]), i, k), x[j]),
        Sum(f.prime(x[j] - x[k]) - f.prime(x[k] - x[j]), k),
        Flaw.SIGN,
        Sum(f.prime(x[j] - x[k]) + f.prime(x[k] - x[j]), k),
    ),
    claim(
        "derivative of a cubic form",
        D(Sum(x[i] * x[j] * C[i, j] * x[i], i, j), x[k]),
        2 * x[k] * Sum(C[k, j] * x[j], j) + Sum(C[i, k] * x[i] ** 2, i),
        Flaw.INDEX,
        3 * x[k] * Sum(C[k, j] * x[j], j),
    ),
    claim(
        "derivative of the variance",
        D(Sum((x[k] - _mean) ** 2, k) / n, x[j]),
        2 * (x[j] - _mean) / n,
        Flaw.FACTOR,
        2 * (x[j] - _mean),
    ),
    claim(
        "derivative of a normalised vector",
        D(x[i] / sqrt(Sum(x[k] ** 2, k)), x[j]),
        (delta(i, j) - x[i] * x[j] / Sum(x[k] ** 2, k)) / sqrt(Sum(x[k] ** 2, k)),
        Flaw.DOMAIN,
        given=(Gt(Sum(x[k] ** 2, k), 0),),
        wrong_given=(),
    ),
    claim(
        "derivative of a matrix's entry",
        D(Sum(C[i, j] * x[j], j), C[k, l_]),
        delta(i, k) * x[l_],
        Flaw.INDEX,
        delta(i, l_) * x[k],
    ),
    claim(
        "derivative of a harmonic mean",
        D(n / Sum(1 / p[k], k), p[j]),
        n / (p[j] ** 2 * Sum(1 / p[k], k) ** 2),
        Flaw.SIGN,
        -n / (p[j] ** 2 * Sum(1 / p[k], k) ** 2),
    ),
    claim(
        "derivative of a power mean",
        D(Sum(p[k] ** c, k) ** (1 / c), p[j]),
        p[j] ** (c - 1) * Sum(p[k] ** c, k) ** (1 / c - 1),
        Flaw.FACTOR,
        c * p[j] ** (c - 1) * Sum(p[k] ** c, k) ** (1 / c - 1),
        given=(Ne(c, 0),),
    ),
    claim(
        "derivative of a log-likelihood of counts",
        D(Sum(w[k] * log(p[k] / Sum(p[j], j)), k), p[i]),
        w[i] / p[i] - Sum(w[k], k) / Sum(p[j], j),
        Flaw.TERM,
        w[i] / p[i],
    ),
    claim(
        "derivative of a product with a sum",
        D(Sum(x[i] * y[i], i) * x[k], x[j]),
        y[j] * x[k] + delta(j, k) * Sum(x[i] * y[i], i),
        Flaw.INDEX,
        y[k] * x[k] + delta(j, k) * Sum(x[i] * y[i], i),
    ),
    claim(
        "second derivative of a form",
        D(D(Sum(C[i, j] * x[i] * x[j], i, j), x[k]), x[l_]),
        C[k, l_] + C[l_, k],
        Flaw.SYMMETRY,
        2 * C[k, l_],
    ),
    claim(
        "derivative of softplus sums",
        D(Sum(log(1 + exp(Sum(A[i, r] * u[r], r))), i), u[s]),
        Sum(sigmoid(Sum(A[i, r] * u[r], r)) * A[i, s], i),
        Flaw.INDEX,
        Sum(sigmoid(Sum(A[i, r] * u[r], r)) * A[i, r], i, r),
    ),
    claim(
        "factorisation machine",
        Sum(A[i, r] * A[k, r] * x[i] * x[k], i, k, r),
        Sum(Sum(A[i, r] * x[i], i) ** 2, r),
        Flaw.INDEX,
        Sum(Sum(A[i, r] * x[i], i), r) ** 2,
    ),
    claim(
        "factorisation machine differentiated",
        D(Sum(Sum(A[i, r] * x[i], i) ** 2, r), A[k, s]),
        2 * x[k] * Sum(A[i, s] * x[i], i),
        Flaw.INDEX,
        2 * x[k] * Sum(A[i, r] * x[i], i, r),
    ),
    claim(
        "matrix factorisation",
        D(Sum((C[i, j] - Sum(A[i, r] * B[j, r], r)) ** 2, i, j), A[k, s]),
        -2 * Sum((C[k, j] - Sum(A[k, r] * B[j, r], r)) * B[j, s], j),
        Flaw.SIGN,
        2 * Sum((C[k, j] - Sum(A[k, r] * B[j, r], r)) * B[j, s], j),
    ),
    claim(
        "opaque Hessian",
        D(D(Sum(f(x[k]), k), x[i]), x[j]),
        delta(i, j) * D(f.prime(x[i]), x[i]),
        Flaw.INDEX,
        D(f.prime(x[i]), x[i]),
    ),
    claim(
        "chain rule of layers",
        D(Sum(y[i] * f(Sum(C[i, k] * g(x[k]), k)), i), x[j]),
        Sum(y[i] * f.prime(Sum(C[i, k] * g(x[k]), k)) * C[i, j], i) * g.prime(x[j]),
        Flaw.INDEX,
        Sum(y[i] * f.prime(Sum(C[i, k] * g(x[k]), k)) * C[j, i], i) * g.prime(x[j]),
    ),
    claim("derivative of a norm", D(norm(x), x[j]), x[j] / norm(x), Flaw.DOMAIN, given=(Ne(x, 0),), wrong_given=()),
    claim(
        "derivative of a distance",
        D(norm(x - y), x[j]),
        (x[j] - y[j]) / norm(x - y),
        Flaw.DOMAIN,
        given=(Ne(x, y),),
        wrong_given=(Ne(x, 0), Ne(y, 0)),
    ),
)

CLAIMS = DERIVATIVES
