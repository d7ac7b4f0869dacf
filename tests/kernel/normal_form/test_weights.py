"""Combinations of sums over ranges that are zero whatever the bodies are, and others that are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.power_sums import power_sum
from notesc.kernel.normal_form.weights import vanishes_by_weights
from notesc.language.arithmetic import as_term
from notesc.language.calculus import D
from notesc.language.constants import Rational, positive
from notesc.language.functions import delta, exp, log
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.terms import Term

note = Note("Symbols")
n = note.size("n")
i, j, k, l = n.indices("i j k l")  # noqa: E741  # the index after k
a, b = note.vector("a", n), note.vector("b", n)
p = note.vector("p", n, domain=positive)
A = note.matrix("A", n, n)
H = Sum(1 / k, k)
half = Rational(1, 2)

# left, right, and something like the right that is wrong
EQUATIONS: list[tuple[object, object, object]] = [
    (Sum(a[k + 1] - a[k], (k, 1, n - 1)), a[n] - a[1], a[n] + a[1]),
    (Sum(a[n + 1 - k], k), Sum(a[k], k), Sum(a[k], (k, 1, n - 1))),
    (Sum(a[k], k), a[1] + Sum(a[k], (k, 2, n)), Sum(a[k], (k, 2, n))),
    (Sum(exp(a[k]), (k, 2, n)), Sum(exp(a[k]), k) - exp(a[1]), Sum(exp(a[k]), k) - exp(a[n])),
    (Sum(log(p[k + 1] / p[k]), (k, 1, n - 1)), log(p[n] / p[1]), log(p[1] / p[n])),
    (Sum(a[k], (k, 1, j)) + Sum(a[k], (k, j + 1, n)), Sum(a[k], k), Sum(a[k], k) + a[j]),
    (Sum(a[k] * a[k + 1], (k, 1, n - 1)), Sum(a[k - 1] * a[k], (k, 2, n)), Sum(a[k - 1] * a[k + 1], (k, 2, n - 1))),
    (Sum(a[j] * a[k], j, (k, 1, j)), (Sum(a[k], k) ** 2 + Sum(a[k] ** 2, k)) / 2, Sum(a[k], k) ** 2 / 2),
    (Sum(Sum(A[j, k], (k, j, n)), j), Sum(Sum(A[j, k], (j, 1, k)), k), Sum(Sum(A[j, k], (j, k, n)), k)),
    (
        Sum(A[i, j], i, (j, 1, i - 1)) + Sum(A[i, j], i, (j, i + 1, n)) + Sum(A[i, i], i),
        Sum(A[i, j], i, j),
        Sum(A[i, j], i, j) + Sum(A[i, i], i),
    ),
    (
        Sum((a[k] - a[j]) * (b[k] - b[j]), j, (k, j + 1, n)),
        n * Sum(a[k] * b[k], k) - Sum(a[k], k) * Sum(b[k], k),
        Sum(a[k] * b[k], k) - Sum(a[k], k) * Sum(b[k], k),
    ),
    (
        Sum((a[j] * b[k] - a[k] * b[j]) ** 2, j, (k, j + 1, n)),
        Sum(a[k] ** 2, k) * Sum(b[k] ** 2, k) - Sum(a[k] * b[k], k) ** 2,
        Sum(a[k] ** 2, k) * Sum(b[k] ** 2, k) + Sum(a[k] * b[k], k) ** 2,
    ),
    (
        Sum(a[k] * (b[k + 1] - b[k]), (k, 1, n - 1)),
        a[n] * b[n] - a[1] * b[1] - Sum(b[k + 1] * (a[k + 1] - a[k]), (k, 1, n - 1)),
        a[n] * b[n] - a[1] * b[1] - Sum(b[k] * (a[k + 1] - a[k]), (k, 1, n - 1)),
    ),
    (Sum(Sum(1 / (k - j), (k, j + 1, n)), j), n * H - n, n * H - n + 1),
    (Sum(Sum(1 / l, (l, 1, k)), (k, 1, n)), (n + 1) * H - n, n * H - n),
    (Sum(k * Sum(1 / l, (l, 1, k)), (k, 1, n - 1)), n * (n - 1) / 2 * (H - half), n * (n - 1) / 2 * (H - 1)),
    (Sum(1 / (k * (k + 1)), (k, 1, n - 1)), 1 - 1 / n, 1 - 1 / (n + 1)),
    (Sum(Sum(Sum(1, (l, 1, k)), (k, 1, j)), j), n * (n + 1) * (n + 2) / 6, n * (n + 1) * (n + 2) / 3),
    (Sum(k, (k, j, n)), (n + j) * (n - j + 1) / 2, (n + j) * (n - j) / 2),
    (Sum(k, (k, 2, n - 1)), n * (n - 1) / 2 - 1 + delta(n, 1), n * (n - 1) / 2 - 1),
    (D(Sum(a[k] ** 2, (k, 1, j)), a[i]), 2 * Sum(delta(i, k) * a[k], (k, 1, j)), 2 * a[i]),
    (
        D(Sum(a[k] * a[k + 1], (k, 1, n - 1)), a[i]),
        Sum(delta(i, k) * a[k + 1] + delta(i, k + 1) * a[k], (k, 1, n - 1)),
        Sum(delta(i, k) * a[k + 1], (k, 1, n - 1)),
    ),
]


@pytest.mark.parametrize(("left", "right", "wrong"), EQUATIONS, ids=lambda value: "")
def test_equations_and_what_is_like_them(left: Term, right: Term, wrong: Term, are_equal: Callable[..., bool]) -> None:
    """The normal form alone shows the equation, and not its false twin."""
    assert are_equal(left, right)
    assert not are_equal(left, wrong)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Sum(1 / (n - 1), (k, 1, n - 1)), 1),  # an empty sum is 0, whatever its body
        (Sum(a[k] / a[k], (k, 1, n - 1)), n),
        (Sum(log(p[k]) / log(p[1]), (k, 2, n)) * log(p[1]), Sum(log(p[k]), k)),
        (Sum(1, (k, i, j)), j - i + 1),
        (Sum(a[k], (k, i, j)), Sum(a[k], (k, 1, j)) - Sum(a[k], (k, 1, i - 1))),  # j < i - 1
    ],
)
def test_empty_ranges_are_not_forgotten(left: Term, right: object, are_equal: Callable[..., bool]) -> None:
    """What holds for ranges that are not empty only is not shown."""
    assert not are_equal(left, as_term(right))


def test_a_free_position_is_a_label() -> None:
    """A shifted position is equal to itself, and to no other."""
    lowering = Lowering()
    same = lowering.normaliser.subtract(lowering.lower(a[i + 1] * a[n]), lowering.lower(a[n] * a[1 + i]))
    other = lowering.normaliser.subtract(lowering.lower(a[i + 1]), lowering.lower(a[i]))
    assert same == ()
    assert not vanishes_by_weights(other, lowering.normaliser)


@pytest.mark.parametrize("exponent", range(7))
def test_sums_of_powers(exponent: int) -> None:
    """The polynomial gives the sum also over ranges that begin below zero, and over the empty one."""

    def at(x: int) -> object:
        return sum(coefficient * x**power for power, coefficient in enumerate(power_sum(exponent)))

    for last in range(-3, 6):
        for first in range(-3, last + 2):
            assert at(last) - at(first - 1) == sum(m**exponent for m in range(first, last + 1))
