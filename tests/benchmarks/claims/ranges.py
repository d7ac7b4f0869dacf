"""Sums over ranges, shifted subscripts, harmonic numbers. Books as in `scalar_algebra`."""

from __future__ import annotations

from notesc import D, Gt, Le, Lt, Note, Rational, Sum, components, delta, exp, integer, log, positive
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Ranges")
n = _note.size("n")
i, j, k, l, m = n.indices("i j k l m")  # noqa: E741  # the index after k
c, d, x = (_note.scalar(name) for name in "cdx")
r = _note.scalar("r", domain=integer)
a, b = _note.vector("a", n), _note.vector("b", n)
p = _note.vector("p", n, domain=positive)
A, B = _note.matrix("A", n, n), _note.matrix("B", n, n)
_H = Sum(1 / k, k)
_below = Sum(a[k], (k, 1, n - 1))

SPLITTING: tuple[BookClaim, ...] = (
    claim("CM (2.19), the first", Sum(a[k], k), a[1] + Sum(a[k], (k, 2, n)), Flaw.TERM, Sum(a[k], (k, 2, n))),
    claim("CM (2.19), the last", Sum(a[k], k), _below + a[n], Flaw.INDEX, _below + a[1]),
    claim("CM (2.20), joining", Sum(a[k], (k, 1, j)) + Sum(a[k], (k, j + 1, n)), Sum(a[k], k), Flaw.TERM, _below),
    claim(
        "CM (2.20), overlapping",
        Sum(a[k], (k, 1, j)) + Sum(a[k], (k, j, n)),
        Sum(a[k], k) + a[j],
        Flaw.TERM,
        Sum(a[k], k),
    ),
    claim(
        "CM §2.3, leaving one out",
        Sum(a[k], (k, 1, j - 1)) + Sum(a[k], (k, j + 1, n)),
        Sum(a[k], k) - a[j],
        Flaw.INDEX,
        Sum(a[k], k) - a[i],
    ),
    claim("CM (2.18), reversal", Sum(a[n + 1 - k], k), Sum(a[k], k), Flaw.TERM, _below),
    claim("CM (2.18), reversal of a range", Sum(a[n - k], (k, 1, n - 1)), _below, Flaw.TERM, Sum(a[k], k)),
    claim("CM §2.3, shift", Sum(a[k + 1], (k, 0, n - 1)), Sum(a[k], k), Flaw.TERM, _below),
    claim("CM (2.24), perturbation", _below + a[n], a[1] + Sum(a[k + 1], (k, 1, n - 1)), Flaw.INDEX, a[n] + _below + 1),
    claim("CM §2.3, a constant", Sum(c, (k, 2, n)), (n - 1) * c, Flaw.TERM, n * c),
    claim("CM §2.3, one value at a time", Sum(a[k] * delta(k, j), (k, 1, n)), a[j], Flaw.INDEX, a[1]),
    claim("CM §2.3, outside of the range", Sum(a[k] * delta(k, 1), (k, 2, n)), 0, Flaw.TERM, a[1]),
    claim("CM §2.3, linearity", Sum(c * a[k] + d, (k, 2, n)), c * Sum(a[k], (k, 2, n)) + d * (n - 1), Flaw.TERM, c * d),
    claim("CM §2.3, one term", Sum(a[k], (k, 1, 1)), a[1], Flaw.SIZE, a[n]),
)

TELESCOPING: tuple[BookClaim, ...] = (
    claim("CM (2.48)", Sum(a[k + 1] - a[k], (k, 1, n - 1)), a[n] - a[1], Flaw.SIGN, a[1] - a[n]),
    claim("CM (2.48), backwards", Sum(a[k] - a[k - 1], (k, 2, n)), a[n] - a[1], Flaw.TERM, a[n]),
    claim(
        "CM (2.48), two steps",
        Sum(a[k + 2] - a[k], (k, 1, n - 2)),
        a[n] + a[n - 1] - a[1] - a[2],
        Flaw.TERM,
        a[n] - a[1],
        given=(Gt(n, 1),),
    ),
    claim(
        "CM §2.6, logarithms", Sum(log(p[k + 1] / p[k]), (k, 1, n - 1)), log(p[n] / p[1]), Flaw.SIGN, log(p[1] / p[n])
    ),
    claim(
        "CM §2.6, squares",
        Sum((a[k + 1] - a[k]) * (a[k + 1] + a[k]), (k, 1, n - 1)),
        a[n] ** 2 - a[1] ** 2,
        Flaw.TERM,
        (a[n] - a[1]) ** 2,
    ),
    claim(
        "CM (2.55), summation by parts",
        Sum(a[k] * (b[k + 1] - b[k]), (k, 1, n - 1)),
        a[n] * b[n] - a[1] * b[1] - Sum(b[k + 1] * (a[k + 1] - a[k]), (k, 1, n - 1)),
        Flaw.INDEX,
        a[n] * b[n] - a[1] * b[1] - Sum(b[k] * (a[k + 1] - a[k]), (k, 1, n - 1)),
    ),
    claim(
        "Abel's lemma",
        Sum(a[k] * b[k], k),
        a[n] * Sum(b[k], k) - Sum((a[k + 1] - a[k]) * Sum(b[j], (j, 1, k)), (k, 1, n - 1)),
        Flaw.SIGN,
        a[n] * Sum(b[k], k) + Sum((a[k + 1] - a[k]) * Sum(b[j], (j, 1, k)), (k, 1, n - 1)),
    ),
    claim("CM §2.6, (2.50)", Sum(1 / (k * (k + 1)), (k, 1, n - 1)), 1 - 1 / n, Flaw.TERM, 1 - 1 / (n + 1)),
    claim(
        "CM exercise 2.26, two steps",
        Sum(1 / (k * (k + 2)), k),
        Rational(3, 4) - (2 * n + 3) / (2 * (n + 1) * (n + 2)),
        Flaw.TERM,
        Rational(3, 4) - (2 * n + 1) / (2 * (n + 1) * (n + 2)),
    ),
    claim(
        "CM §2.6, three factors",
        Sum(1 / (k * (k + 1) * (k + 2)), k),
        Rational(1, 4) - 1 / (2 * (n + 1) * (n + 2)),
        Flaw.FACTOR,
        Rational(1, 4) - 1 / ((n + 1) * (n + 2)),
    ),
    claim(
        "CM §2.6, odd denominators", Sum(1 / ((2 * k - 1) * (2 * k + 1)), k), n / (2 * n + 1), Flaw.TERM, n / (2 * n)
    ),
)

MULTIPLE: tuple[BookClaim, ...] = (
    claim(
        "CM (2.33)",
        Sum(a[j] * a[k], j, (k, 1, j)),
        (Sum(a[k], k) ** 2 + Sum(a[k] ** 2, k)) / 2,
        Flaw.SIGN,
        (Sum(a[k], k) ** 2 - Sum(a[k] ** 2, k)) / 2,
    ),
    claim(
        "CM (2.34), Chebyshev",
        Sum((a[k] - a[j]) * (b[k] - b[j]), j, (k, j + 1, n)),
        n * Sum(a[k] * b[k], k) - Sum(a[k], k) * Sum(b[k], k),
        Flaw.SIGN,
        n * Sum(a[k] * b[k], k) + Sum(a[k], k) * Sum(b[k], k),
    ),
    claim(
        "CM exercise 2.15, Lagrange",
        Sum((a[j] * b[k] - a[k] * b[j]) ** 2, j, (k, j + 1, n)),
        Sum(a[k] ** 2, k) * Sum(b[k] ** 2, k) - Sum(a[k] * b[k], k) ** 2,
        Flaw.SIGN,
        Sum(a[k] ** 2, k) * Sum(b[k] ** 2, k) + Sum(a[k] * b[k], k) ** 2,
    ),
    claim(
        "CM (2.32)",
        Sum(Sum(A[j, k], (k, j, n)), j),
        Sum(Sum(A[j, k], (j, 1, k)), k),
        Flaw.INDEX,
        Sum(Sum(A[j, k], (j, k, n)), k),
    ),
    claim(
        "CM §2.4, below, on and above the diagonal",
        Sum(A[i, j], i, (j, 1, i - 1)) + Sum(A[i, i], i) + Sum(A[i, j], i, (j, i + 1, n)),
        Sum(A[i, j], i, j),
        Flaw.TERM,
        Sum(A[i, j], i, j) - Sum(A[i, i], i),
    ),
    claim(
        "CM §2.4, symmetry",
        Sum((A[i, j] + A[j, i]) / 2, i, (j, 1, i)),
        (Sum(A[i, j], i, j) + Sum(A[i, i], i)) / 2,
        Flaw.FACTOR,
        Sum(A[i, j], i, j) / 2,
    ),
    claim(
        "CM §2.4, three indices",
        Sum(a[i] * a[j] * a[k], i, (j, i + 1, n), (k, j + 1, n)),
        (Sum(a[k], k) ** 3 - 3 * Sum(a[k], k) * Sum(a[k] ** 2, k) + 2 * Sum(a[k] ** 3, k)) / 6,
        Flaw.TERM,
        (Sum(a[k], k) ** 3 - Sum(a[k] ** 3, k)) / 6,
    ),
    claim(
        "MML §2.2, lower triangular product",
        Sum(A[i, k] * B[k, j], (k, j, i)),
        Sum(A[i, k] * B[k, j], (k, 1, i)) - Sum(A[i, k] * B[k, j], (k, 1, j - 1)),
        Flaw.TERM,
        Sum(A[i, k] * B[k, j], (k, 1, n)),
        given=(Le(j, i),),
    ),
    claim("AS 24.1.1, pairs", Sum(1, i, (j, i + 1, n)), n * (n - 1) / 2, Flaw.TERM, n**2 / 2),
    claim(
        "AS 24.1.1, triples", Sum(1, i, (j, i + 1, n), (k, j + 1, n)), n * (n - 1) * (n - 2) / 6, Flaw.TERM, n**3 / 6
    ),
    claim(
        "ESL (14.31), dissimilarities",
        Sum((a[i] - a[j]) ** 2, i, (j, 1, i - 1)),
        n * Sum((a[i] - Sum(a[k], k) / n) ** 2, i),
        Flaw.FACTOR,
        n**2 * Sum((a[i] - Sum(a[k], k) / n) ** 2, i),
    ),
)

CLOSED: tuple[BookClaim, ...] = (
    claim("CM (1.5), from 0", Sum(k, (k, 0, n)), n * (n + 1) / 2, Flaw.TERM, n * (n + 1) / 2 + 1),
    claim("CM (1.5), to n - 1", Sum(k, (k, 1, n - 1)), n * (n - 1) / 2, Flaw.TERM, n * (n + 1) / 2),
    claim("CM (1.5), a part", Sum(k, (k, 2, n - 1)), n * (n - 1) / 2 - 1 + delta(n, 1), Flaw.SIZE, n * (n - 1) / 2 - 1),
    claim(
        "CM (2.38), partial",
        Sum(k**2, (k, 1, j)),
        j * (j + 1) * (2 * j + 1) / 6,
        Flaw.TERM,
        j * (j + 1) * (2 * j - 1) / 6,
    ),
    claim("CM §2.6, from j", Sum(k, (k, j, n)), (n + j) * (n - j + 1) / 2, Flaw.TERM, (n + j) * (n - j) / 2),
    claim(
        "AS 23.1.4, fifth powers", Sum(k**5, k), n**2 * (n + 1) ** 2 * (2 * n**2 + 2 * n - 1) / 12, Flaw.TERM, n**6 / 6
    ),
    claim("CM (2.12)", Sum(c + d * k, (k, 0, n)), (c + d * n / 2) * (n + 1), Flaw.TERM, (c + d * n / 2) * n),
    claim("CM §2.6, falling powers", Sum(k * (k - 1), (k, 0, n)), (n + 1) * n * (n - 1) / 3, Flaw.FACTOR, n**3 / 3),
    claim("CM (2.50)", Sum(k * (k + 1), k), n * (n + 1) * (n + 2) / 3, Flaw.FACTOR, n * (n + 1) * (n + 2) / 6),
    claim("CM §2.3, triangular numbers", Sum(Sum(1, (l, 1, k)), k), n * (n + 1) / 2, Flaw.TERM, n * (n - 1) / 2),
    claim(
        "AS 24.1.1, tetrahedral numbers", Sum(Sum(l, (l, 1, k)), k), n * (n + 1) * (n + 2) / 6, Flaw.FACTOR, n**3 / 6
    ),
    claim("CM §2.1, to an integer", Sum(k, (k, 1, r)), r * (r + 1) / 2, Flaw.TERM, r**2 / 2, given=(Gt(r, 0),)),
    claim("CM §2.1, empty", Sum(a[k], (k, n + 1, n)), 0, Flaw.TERM, a[n]),
)

HARMONIC: tuple[BookClaim, ...] = (
    claim("CM (2.36)", Sum(1 / (k - j), j, (k, j + 1, n)), n * _H - n, Flaw.TERM, n * _H),
    claim(
        "CM (2.36), by harmonic numbers",
        Sum(1 / (k - j), j, (k, j + 1, n)),
        Sum(Sum(1 / m, (m, 1, k)), (k, 1, n - 1)),
        Flaw.TERM,
        Sum(Sum(1 / m, (m, 1, k)), (k, 1, n)),
    ),
    claim("CM (6.67)", Sum(Sum(1 / m, (m, 1, k)), k), (n + 1) * _H - n, Flaw.TERM, n * _H - n),
    claim(
        "CM (6.68)",
        Sum(k * Sum(1 / m, (m, 1, k)), k),
        n * (n + 1) / 2 * _H - n * (n - 1) / 4,
        Flaw.SIGN,
        n * (n + 1) / 2 * _H + n * (n - 1) / 4,
    ),
    claim("CM §6.3, recurrence", _H, Sum(1 / k, (k, 1, n - 1)) + 1 / n, Flaw.TERM, Sum(1 / k, (k, 1, n - 1)) + 1),
    claim("CM §6.3, shifted", Sum(1 / (k + 1), (k, 0, n - 1)), _H, Flaw.TERM, _H - 1),
    claim("CM §6.3, upside down", Sum(1 / (n + 1 - k), k), _H, Flaw.FACTOR, n * _H),
    claim("CM §6.4, from 2", Sum(1 / k, (k, 2, n)), _H - 1, Flaw.TERM, _H),
    claim("CM §2.6, k/(k + 1)", Sum(k / (k + 1), k), n - _H + 1 - 1 / (n + 1), Flaw.SIGN, n - _H),
    claim(
        "CM §6.4, squares",
        Sum(Sum(1 / m**2, (m, 1, k)), k),
        (n + 1) * Sum(1 / k**2, k) - _H,
        Flaw.SIGN,
        (n + 1) * Sum(1 / k**2, k) + _H,
    ),
)

DERIVATIVES: tuple[BookClaim, ...] = (
    claim("MML §5.2, partial sum of squares", D(Sum(a[k] ** 2, (k, 1, n - 1)), a[n]), 0, Flaw.TERM, 2 * a[n]),
    claim(
        "MML §5.2, neighbours",
        D(Sum(a[k] * a[k + 1], (k, 1, n - 1)), a[1]),
        a[2],
        Flaw.TERM,
        a[1],
        given=(Gt(n, 1),),
    ),
    claim(
        "PRML exercise 5.8, smoothness",
        D(Sum((a[k + 1] - a[k]) ** 2, (k, 1, n - 1)), a[j]),
        2 * (2 * a[j] - a[j - 1] - a[j + 1]),
        Flaw.FACTOR,
        2 * a[j] - a[j - 1] - a[j + 1],
        given=(Gt(j, 1), Lt(j, n)),
    ),
    claim(
        "MML §5.3, sum of exponentials",
        D(log(Sum(exp(a[k]), (k, 1, n))), a[j]),
        exp(a[j]) / Sum(exp(a[k]), k),
        Flaw.TERM,
        1 / Sum(exp(a[k]), k),
    ),
    claim("MML §5.2, by a parameter", D(Sum(k * x**2, (k, 0, n)), x), n * (n + 1) * x, Flaw.FACTOR, n * x),
    claim(
        "MML §5.2, cumulative sums",
        D(Sum(Sum(a[k], (k, 1, i)), i), a[j]),
        n - j + 1,
        Flaw.TERM,
        n - j,
    ),
    claim(
        "MML §2.2, difference operator",
        components(Sum(a[k], (k, 1, i)), i)[j],
        Sum(a[k], (k, 1, j)),
        Flaw.INDEX,
        Sum(a[k], (k, 1, i)),
    ),
)

CLAIMS = SPLITTING + TELESCOPING + MULTIPLE + CLOSED + HARMONIC + DERIVATIVES
