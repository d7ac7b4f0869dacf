"""Examples for the rules about ranges and shifted positions, and near misses; the arguments are composed."""

from __future__ import annotations

from notesc.language.constants import positive
from notesc.language.functions import delta, exp, log, tanh
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Proposition

note = Note("Symbols")
n = note.size("n")
i, j, k = n.indices("i j k")
x = note.scalar("x")
z, v = note.vector("z", n), note.vector("v", n)
q = note.vector("q", n, domain=positive)
phi = note.function("phi")

Example = tuple[object, object, tuple[Proposition, ...]]

SHOWN: dict[str, tuple[Example, ...]] = {
    "delta of a shifted position": ((phi(Sum(delta(k + 1, i) * z[k + 1] * x, (k, 0, n - 1))), phi(x * z[i]), ()),),
    "simplify brackets": (
        (phi(Sum(delta(i, k) * z[k], (k, 1, n)) * x), phi(x * z[i]), ()),
        (tanh(Sum(delta(i, k) * z[k], (k, i + 1, n))), 0, ()),
    ),
    "substitute what is determined": ((phi(Sum(delta(i, k) * z[k] * x, (k, 1, n))), phi(x * z[i]), ()),),
    "label of a whole range": ((phi(Sum(log(q[k]) * x, (k, 1, n))), phi(Sum(x * log(q[k]), k)), ()),),
    "position of a shifted label": ((Sum(delta(k, i + 1) * phi(k * x), (k, 1, n + 1)), phi((i + 1) * x), ()),),
    "sum of powers over a range": (
        (phi(Sum(k * x, (k, 1, i))), phi(x * i * (i + 1) / 2), ()),
        (phi(Sum(x, (k, i, n))), phi(x * (n - i + 1)), ()),
    ),
    "factored denominator": (
        (phi(Sum(x / (4 * k**2 - 1), k)), phi(x * n / (2 * n + 1)), ()),
        (phi(x / (n**2 + 3 * n + 2)), phi(x / (n + 1) / (n + 2)), ()),
    ),
    "partial fractions": ((phi(x * Sum(1 / (k * (k + 1)), k)), phi(x * n / (n + 1)), ()),),
    "shift to the plain denominator": ((phi(Sum(x / (k + 3), (k, -2, n - 3))), phi(x * Sum(1 / k, k)), ()),),
}

NEAR_MISSES: dict[str, tuple[Example, ...]] = {
    "delta of a shifted position": (
        (Sum(delta(k + 1, i) * z[k], k), z[i], ()),
        (Sum(delta(k, i + 1), k), 1, ()),  # i = n
        (delta(i, j + 1), delta(i + 1, j), ()),
    ),
    "simplify brackets": (
        (Sum(delta(i, k) * z[k], (k, 2, n)), z[i], ()),
        (Sum(delta(i, k) * z[k], (k, 1, n - 1)), z[i], ()),
    ),
    "substitute what is determined": (
        (Sum(delta(i, 2 * k), k), 1, ()),
        (Sum(delta(i, k) * k * z[k], (k, 1, n)), k * z[i], ()),
    ),
    "label of a whole range": (
        (Sum(z[k], (k, 1, n - 1)), Sum(z[k], k), ()),
        (Sum(z[k], (k, 2, n)), Sum(z[k], k), ()),
        (exp(Sum(k * x, (k, 0, n))), exp(Sum(x, (k, 1, n))), ()),
    ),
    "position of a shifted label": ((Sum(delta(k, i + 1) * exp(k * x), (k, 1, n + 1)), exp(i * x), ()),),
    "sum of powers over a range": (
        (Sum(k, (k, 2, n - 1)), n * (n - 1) / 2 - 1, ()),  # n = 1
        (Sum(1, (k, i, j)), j - i + 1, ()),  # j < i - 1
        (Sum(1 / (n - 1), (k, 1, n - 1)), 1, ()),  # n = 1
        (Sum(x / (j - i), (k, i, j - 1)), x, ()),  # j = i
    ),
    "factored denominator": (
        (Sum(1 / (k**2 + 1), k), Sum(1 / (k + 1) ** 2, k), ()),
        (1 / (n**2 + 2 * n + 1), 1 / (n + 1), ()),
    ),
    "partial fractions": (
        (Sum(1 / (k * (k + 1)), k), 1, ()),
        (Sum(1 / (k * (n + 1 - k)), k), Sum(1 / k, k) / (n + 1), ()),
    ),
    "shift to the plain denominator": (
        (Sum(1 / (k + 1), k), Sum(1 / k, k), ()),
        (Sum(z[k] / (k + 1), (k, 1, n - 1)), Sum(z[k] / k, (k, 2, n)), ()),
    ),
}

SHOWN_LAST: dict[str, tuple[Example, ...]] = {
    "split off the ends of a range": ((phi(Sum(x / k, (k, 2, n))), phi(x * Sum(1 / k, k) - x), ()),),
}

NEAR_MISSES_LAST: dict[str, tuple[Example, ...]] = {
    "split off the ends of a range": (
        (Sum(1 / k, (k, 2, n)), Sum(1 / k, k), ()),
        (Sum(1 / k, (k, 1, n - 1)), Sum(1 / k, k) - 1, ()),
        (Sum(1 / k, (k, 3, n)), Sum(1 / k, k) - 1 - x / x / 2, ()),  # n = 1
    ),
}
