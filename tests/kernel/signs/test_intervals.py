"""Arithmetic on intervals holds whatever holds of the points in them."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from notesc.kernel.signs.bounds import _even_power, _odd_power
from notesc.kernel.signs.intervals import EVERYTHING, NONNEGATIVE, POSITIVE, Interval, point
from notesc.kernel.signs.ranges import RANGES

NUMBERS = st.fractions(-4, 4, max_denominator=4)
SOME = settings(max_examples=150, deadline=None, derandomize=True)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a number in it."""
    inside = draw(NUMBERS)
    lower, upper = (
        draw(st.none() | st.fractions(0, 3, max_denominator=2)),
        draw(st.none() | st.fractions(0, 3, max_denominator=2)),
    )
    return (
        Interval(
            None if lower is None else inside - lower,
            None if upper is None else inside + upper,
            lower is not None and lower > 0 and draw(st.booleans()),
            upper is not None and upper > 0 and draw(st.booleans()),
        ),
        inside,
    )


def holds(interval: Interval, value: Fraction | float) -> bool:
    """Whether a number lies in an interval."""
    if interval.lower is not None and (value < interval.lower or (value == interval.lower and interval.lower_open)):
        return False
    return not (
        interval.upper is not None and (value > interval.upper or (value == interval.upper and interval.upper_open))
    )


@SOME
@given(intervals(), intervals())
def test_sums_hold_sums(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    """x + y and x - y."""
    assert holds(a[0] + b[0], a[1] + b[1])
    assert holds(a[0] + (-b[0]), a[1] - b[1])


@SOME
@given(intervals(), intervals())
def test_products_hold_products(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    """x·y."""
    assume(point(Fraction(0)) not in (a[0], b[0]))
    assert holds(a[0] * b[0], a[1] * b[1])


@pytest.mark.parametrize("other", [EVERYTHING, POSITIVE, NONNEGATIVE, -POSITIVE, point(Fraction(0))], ids=repr)
def test_zero_times_anything_is_zero(other: Interval) -> None:
    """From either side."""
    zero = point(Fraction(0))
    assert holds(zero * EVERYTHING, Fraction(0))
    assert holds(zero * other, Fraction(0))
    assert holds(other * zero, Fraction(0))


@SOME
@given(intervals())
def test_reciprocals_hold_reciprocals(a: tuple[Interval, Fraction]) -> None:
    """1/x for x ≠ 0."""
    if a[1] != 0:
        assert holds(a[0].reciprocal(), 1 / a[1])


@SOME
@given(intervals(), intervals())
def test_an_intersection_holds_what_both_hold_and_nothing_else(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    """Tried at the numbers inside each."""
    for value in (a[1], b[1]):
        assert holds(a[0].intersect(b[0]), value) == (holds(a[0], value) and holds(b[0], value))


@SOME
@given(intervals())
def test_what_an_interval_says_of_signs_holds_inside(a: tuple[Interval, Fraction]) -> None:
    """Positive, negative, not zero."""
    interval, value = a
    assert not interval.is_positive or value > 0
    assert not interval.is_negative or value < 0
    assert not interval.is_nonnegative or value >= 0
    assert not interval.is_nonpositive or value <= 0
    assert not interval.excludes_zero or value != 0


def _everywhere(x: Fraction) -> bool:
    return True


IMAGES: list[tuple[Callable[[Interval], Interval], Callable[[float], float], Callable[[Fraction], bool]]] = [
    *((RANGES[name], getattr(math, name), _everywhere) for name in ("exp", "tanh", "sin", "cos", "sinh", "cosh")),
    (RANGES["tan"], math.tan, _everywhere),
    (RANGES["log"], math.log, lambda x: x > 0),
    (RANGES["sqrt"], math.sqrt, lambda x: x >= 0),
    (RANGES["arcsin"], math.asin, lambda x: abs(x) <= 1),
    (RANGES["arccos"], math.acos, lambda x: abs(x) <= 1),
    (RANGES["arctan"], math.atan, _everywhere),
    (RANGES["arcsinh"], math.asinh, _everywhere),
    (RANGES["arccosh"], math.acosh, lambda x: x >= 1),
    (RANGES["arctanh"], math.atanh, lambda x: abs(x) < 1),
    (RANGES["absolute"], abs, _everywhere),
    (_even_power, lambda x: x**2, _everywhere),
    (_even_power, lambda x: x**4, _everywhere),
    (lambda a: _odd_power(a, 3), lambda x: x**3, _everywhere),
    (lambda a: _odd_power(a, -1), lambda x: 1 / x, lambda x: x != 0),
    (lambda a: _odd_power(a, -3), lambda x: x**-3, lambda x: x != 0),
]


@SOME
@given(intervals(), st.sampled_from(IMAGES))
def test_the_image_lies_in_the_interval_of_the_function(
    a: tuple[Interval, Fraction],
    case: tuple[Callable[[Interval], Interval], Callable[[float], float], Callable[[Fraction], bool]],
) -> None:
    """The functions of one variable and whole powers, at a number inside."""
    image, function, is_defined = case
    interval, value = a
    if is_defined(value):
        exact = function is abs
        assert holds(image(interval), function(value if exact else float(value)))


def test_intervals_are_no_wider_than_they_must_be() -> None:
    """Positive plus nonnegative is positive; a product of positives is positive; 1/(0, 1) begins at 1."""
    assert (POSITIVE + NONNEGATIVE).is_positive
    assert (POSITIVE * POSITIVE).is_positive
    assert not (POSITIVE * NONNEGATIVE).is_positive
    assert (NONNEGATIVE * POSITIVE).is_nonnegative
    assert (-POSITIVE * -POSITIVE).is_positive
    assert (POSITIVE * -POSITIVE).is_negative
    below_one = Interval(Fraction(0), Fraction(1), lower_open=True, upper_open=True)
    assert (below_one.reciprocal().lower, below_one.reciprocal().lower_open) == (1, True)
    assert NONNEGATIVE.reciprocal() == EVERYTHING


def test_an_extreme_product_of_open_ends_is_not_reached() -> None:
    """(-1, 1)² lies inside (-1, 1), but [-1, 1]·(-1, 1] reaches 1, and zero is reached beside open ends."""
    inside = Interval(Fraction(-1), Fraction(1), lower_open=True, upper_open=True)
    product = inside * inside
    assert (product.lower, product.lower_open, product.upper, product.upper_open) == (-1, True, 1, True)
    half_open = Interval(Fraction(-1), Fraction(1), lower_open=True)
    assert not (Interval(Fraction(-1), Fraction(1)) * half_open).upper_open
    assert not (inside * Interval(Fraction(-2), Fraction(1))).is_positive
    assert holds(inside * Interval(Fraction(-2), Fraction(0), lower_open=True), Fraction(0))


@pytest.mark.parametrize(
    "empty", [Interval(Fraction(1), Fraction(-1)), Interval(Fraction(0), Fraction(0), lower_open=True)]
)
def test_products_with_nothing(empty: Interval) -> None:
    """Hypotheses that contradict each other leave no value; a product with one of none has none."""
    assert (empty * EVERYTHING).is_nonnegative
    assert (EVERYTHING * empty).is_nonpositive
