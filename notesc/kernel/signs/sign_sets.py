"""TRUSTED. Arithmetic with the signs that values may have."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from notesc.kernel.signs.intervals import Interval

SignSet = frozenset[int]  # the signs that a value may have: some of -1, 0, 1

ANY: SignSet = frozenset((-1, 0, 1))
POSITIVE: SignSet = frozenset((1,))
NONNEGATIVE: SignSet = frozenset((0, 1))
NONZERO: SignSet = frozenset((-1, 1))
NEGATIVE: SignSet = frozenset((-1,))
NONPOSITIVE: SignSet = frozenset((-1, 0))
ZERO: SignSet = frozenset((0,))


def times(left: SignSet, right: SignSet) -> SignSet:
    """The signs of a product."""
    return frozenset(a * b for a, b in product(left, right))


def plus(left: SignSet, right: SignSet) -> SignSet:
    """The signs of a sum."""
    found: set[int] = set()
    for a, b in product(left, right):
        found |= {-1, 0, 1} if a * b < 0 else {a or b}
    return frozenset(found)


def roots(signs: Iterable[int]) -> SignSet:
    """The signs of x where x² has these."""
    return frozenset(root for sign in signs for root in ((0,) if sign == 0 else (-1, 1)))


def of_interval(interval: Interval) -> SignSet:
    """The signs of the numbers in an interval."""
    left = set(ANY)
    if interval.lower is not None and interval.lower >= 0:
        left.discard(-1)
    if interval.upper is not None and interval.upper <= 0:
        left.discard(1)
    if interval.excludes_zero:
        left.discard(0)
    return frozenset(left)
