"""Sizes as authors write them: a whole number, a symbolic size, sums and products of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.extents import LARGEST_WRITTEN_OUT, Combination, CompoundSize, Dimension, product_of, sum_of
from notesc.language.terms import Add, Multiply, Number, Power, Size, Term


def as_dimension(value: Any, user: str) -> Dimension:
    """What an author means by a size: 3, n, `n * m`, `2 * n + 1`, `n ** 2`.

    Raises DerivationError for anything else, naming who wanted the size.
    """
    found = _dimension(value)
    if found is None:
        hint = "n = note.size('n'); sums and products of sizes and whole numbers are sizes too, as n * m and 2 * n + 1"
        raise DerivationError(Code.TYPE, f"{user} expects a size or a whole number from 1, found {value!r}", hint)
    return found


def _dimension(value: Any) -> Dimension | None:
    match value:
        case bool():
            return None
        case int():
            return value if value >= 1 else None
        case Size() | CompoundSize():
            return value
        case Number(number):
            return _dimension(int(number)) if number.denominator == 1 else None
        case Add(left, right) | Multiply(left, right):
            first, second = _dimension(left), _dimension(right)
            if first is None or second is None:
                return None
            return (sum_of if isinstance(value, Add) else product_of)(first, second)
        case Power(base, Number(exponent)) if exponent.denominator == 1 and 1 <= exponent <= LARGEST_WRITTEN_OUT:
            size = _dimension(base)
            return None if size is None else product_of(*[size] * int(exponent))
    return None


def number_of(dimension: Dimension) -> Term:
    """A size as the number that it is: `n * m` as a product of two numbers."""
    if isinstance(dimension, int):
        return Number(Fraction(dimension))
    if isinstance(dimension, Size):
        return dimension
    total, *rest = (number_of(part) for part in dimension.parts)
    for part in rest:
        total = Add(total, part) if dimension.combination is Combination.SUM else Multiply(total, part)
    return total
