"""Places number the positions of products and sums of sizes as the sizes themselves are numbered."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from math import prod

import pytest

from notesc.kernel.normal_form.forms import Label, is_literal, literal_position, range_of
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.places import (
    as_place,
    cases,
    delta_of,
    in_product,
    in_sum,
    labels_in,
    renewed,
    split_product,
    split_sum,
)
from notesc.language.extents import Combination, CompoundSize, Dimension, product_of, sum_of
from notesc.language.terms import Size

n, m, p = Size("n"), Size("m"), Size("p")
VALUES = {"n": 2, "m": 3, "p": 2}
Labels = tuple[Label, ...]


def number(dimension: Dimension) -> int:
    if isinstance(dimension, int):
        return dimension
    if not isinstance(dimension, CompoundSize):
        return VALUES[dimension.name]
    parts = map(number, dimension.parts)
    return sum(parts) if dimension.combination is Combination.SUM else prod(parts)


def position(labels: Labels, dimension: Dimension, values: dict[Label, int]) -> tuple[int, Labels]:
    """The position from 0 that the first of the labels name, and the labels that are left."""
    if not isinstance(dimension, CompoundSize):
        return (literal_position(labels[0]) if is_literal(labels[0]) else values[labels[0]]) - 1, labels[1:]
    if dimension.combination is Combination.SUM:
        part = literal_position(labels[0]) - 1
        inner, rest = position(labels[1:], dimension.parts[part], values)
        return sum(map(number, dimension.parts[:part])) + inner, rest
    total = 0
    for factor in dimension.parts:
        inner, labels = position(labels, factor, values)
        total = total * number(factor) + inner
    return total, labels


def assignments(labels: Labels) -> Iterator[dict[Label, int]]:
    free = [label for label in labels if not is_literal(label)]
    names = [range_of(label) for label in free]
    ranges = [range(1, (int(name) if name.isdecimal() else VALUES[name]) + 1) for name in names]
    for values in product(*ranges):
        yield dict(zip(free, values, strict=True))


def any_dimension(chance: random.Random, depth: int) -> Dimension:
    if depth == 0 or chance.random() < 0.5:
        return chance.choice([n, m, p, n, 1, 2])
    parts = [any_dimension(chance, depth - 1) for _ in range(chance.randint(2, 3))]
    return product_of(*parts) if chance.random() < 0.5 else sum_of(*parts)


@pytest.mark.parametrize("seed", range(80))
def test_positions_of_a_product(seed: int) -> None:
    """(i, k) is position (i - 1)·m + k of n·m, whatever n and m are made of; splitting is the way back."""
    chance = random.Random(seed)  # noqa: S311  # cases, not secrets
    first, second = any_dimension(chance, 2), any_dimension(chance, 2)
    whole = product_of(first, second)
    seen = []
    for one, other in product(cases(first), map(renewed, cases(second))):
        together = in_product(first, one, second, other)
        for values in assignments(one + other):
            expected = position(one, first, values)[0] * number(second) + position(other, second, values)[0]
            assert position(together, whole, values) == (expected, ())
            seen.append(expected)
        assert split_product(as_place(together, whole), first, second) == (
            as_place(one, first),
            as_place(other, second),
        )
    assert sorted(seen) == list(range(number(whole)))


@pytest.mark.parametrize("seed", range(80))
def test_positions_of_a_sum(seed: int) -> None:
    """The positions of each part follow those of the parts before it; splitting is the way back."""
    chance = random.Random(seed)  # noqa: S311  # cases, not secrets
    parts = tuple(any_dimension(chance, 2) for _ in range(chance.randint(1, 3)))
    whole = sum_of(*parts)
    for which, part in enumerate(parts):
        before = sum(map(number, parts[:which]))
        for place in cases(part):
            together = in_sum(parts, which, place)
            for values in assignments(place):
                assert position(together, whole, values) == (before + position(place, part, values)[0], ())
            found, inner = split_sum(as_place(together, whole), parts)
            assert (found, labels_in(inner)) == (which, place)
    every = [position(place, whole, values)[0] for place in cases(whole) for values in assignments(place)]
    assert sorted(every) == list(range(number(whole)))


def test_sizes_are_equal_as_numbers() -> None:
    """n·m = m·n and n + n = 2n are equal sizes, also where they number their positions differently."""
    assert product_of(n, m) == product_of(m, n)
    assert hash(product_of(n, m)) == hash(product_of(m, n))
    assert sum_of(n, m, 1) == sum_of(1, m, n)
    assert sum_of(n, n) == product_of(2, n) == product_of(n, 2)
    assert product_of(sum_of(n, 1), m) == sum_of(product_of(m, n), m)
    assert product_of(n, m) != sum_of(n, m)
    assert product_of(n, 1) == n
    assert product_of(2, 3) == sum_of(2, 4) == 6


def test_positions_that_are_numbered_in_two_ways_are_not_compared() -> None:
    """Position (i, k) of n·m is not position (k, i) of m·n."""
    (one,), (other,) = cases(product_of(n, m)), cases(product_of(m, n))
    with pytest.raises(NotNormalisable):
        delta_of(one, other)
    with pytest.raises(NotNormalisable):
        split_product(one, m, n)
    with pytest.raises(NotNormalisable):
        split_sum(cases(sum_of(n, m))[0], (m, n))


def test_positions_in_different_parts_differ() -> None:
    """A position in the first part is none in the second."""
    first, second = cases(sum_of(n, m))
    assert delta_of(first, second) == ()
