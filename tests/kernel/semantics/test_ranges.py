"""Sums and products over ranges, against values worked out by hand."""

from __future__ import annotations

import pytest
from flint import fmpq

from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.failures import Undefined
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.tensors import column
from notesc.language.calculus import D
from notesc.language.functions import delta
from notesc.language.indexed import Product, Sum
from notesc.language.note import Note

note = Note("Symbols")
n = note.size("n")
i, j, k = n.indices("i j k")
x = note.scalar("x")
v = note.vector("v", n)
POINT = Point({n: 3}, {v: column([fmpq(2), fmpq(5), fmpq(11)]), x: fmpq(1, 2), i: 1, j: 3})

VALUES = [
    (Sum(k, (k, 2, n)), 5),
    (Sum(k, (k, -2, 1)), -2),
    (Sum(k, (k, 2, n - 2)), 0),
    (Product(k, (k, 2, n - 2)), 1),
    (Sum(v[k + 1] - v[k], (k, 1, n - 1)), 9),
    (Sum(v[n + 1 - k] * k, k), 11 + 10 + 6),
    (Sum(v[i] * v[k], i, (k, 1, i)), 4 + 10 + 25 + 22 + 55 + 121),
    (Product(v[k], k), 110),
    (Product(v[k], (k, 1, j - 1)), 10),
    (Sum(delta(k + 1, j) * v[k], (k, 1, n - 1)), 5),
    (Sum(x**k, (k, 0, n)), fmpq(15, 8)),
    (Sum(Product(x, (i, 1, k)), (k, 0, n)), fmpq(15, 8)),
    (D(Product(v[k], k), v[i]), 55),
    (D(Sum(v[k] * v[k + 1], (k, 1, n - 1)), v[i + 1]), 13),
]


@pytest.mark.parametrize(("term", "value"), VALUES, ids=str)
def test_values(term: object, value: object) -> None:
    """The range is walked through as it is written; an empty one gives 0, or 1."""
    assert evaluate(term, POINT) == value


@pytest.mark.parametrize("term", [v[n + 1], v[i - 1], Sum(v[k + 1], (k, 1, n)), Product(v[k], (k, 0, 1))], ids=str)
def test_out_of_range(term: object) -> None:
    """A subscript that leaves its range has no value."""
    with pytest.raises(Undefined, match="out of the range"):
        evaluate(term, POINT)


def test_perturbed_values_are_no_whole_numbers() -> None:
    """One scope under a derivative and under a range of negative numbers: neither takes the other's values."""
    t = note.scalar("t")
    both = D(t * (t + 1), t) + Sum(k * (k + 1), (k, -9, -1))
    assert evaluate(both, Point({n: 1}, {t: fmpq(2)})) == 5 + 240
