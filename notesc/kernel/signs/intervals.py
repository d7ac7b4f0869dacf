"""TRUSTED. Intervals with rational or infinite ends, open or closed: where a term's values lie."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """A set that contains every value of a term."""

    lower: Fraction | None = None  # None is -∞
    upper: Fraction | None = None  # None is +∞
    lower_open: bool = False  # the lower end itself is never reached
    upper_open: bool = False  # the upper end itself is never reached

    @property
    def is_positive(self) -> bool:
        return self.lower is not None and (self.lower > 0 or (self.lower == 0 and self.lower_open))

    @property
    def is_nonnegative(self) -> bool:
        return self.lower is not None and self.lower >= 0

    @property
    def is_negative(self) -> bool:
        return (-self).is_positive

    @property
    def is_nonpositive(self) -> bool:
        return (-self).is_nonnegative

    @property
    def excludes_zero(self) -> bool:
        return self.is_positive or self.is_negative

    @property
    def _is_at_most_zero_alone(self) -> bool:
        """Whether nothing but 0 is in it, or nothing at all: conditions that contradict each other give such a one."""
        return self.lower is not None and self.upper is not None and self.lower >= 0 >= self.upper

    def __neg__(self) -> Interval:
        return Interval(
            None if self.upper is None else -self.upper,
            None if self.lower is None else -self.lower,
            self.upper_open,
            self.lower_open,
        )

    def __add__(self, other: Interval) -> Interval:
        lower = None if self.lower is None or other.lower is None else self.lower + other.lower
        upper = None if self.upper is None or other.upper is None else self.upper + other.upper
        return Interval(lower, upper, self.lower_open or other.lower_open, self.upper_open or other.upper_open)

    def __mul__(self, other: Interval) -> Interval:
        if self._is_at_most_zero_alone or other._is_at_most_zero_alone:
            return _NOTHING_BUT_ZERO
        if self.is_nonnegative and other.is_nonnegative:
            return _product_of_nonnegatives(self, other)
        if self.is_nonpositive:
            return -((-self) * other)
        if other.is_nonpositive:
            return -(self * (-other))
        return _product_of_bounded(self, other)

    def reciprocal(self) -> Interval:
        """1/x for x in this interval; everything where 0 is not excluded."""
        if self.is_negative:
            return -((-self).reciprocal())
        if not self.is_positive:
            return EVERYTHING
        assert self.lower is not None
        lower = Fraction(0) if self.upper is None else 1 / self.upper
        upper = None if self.lower == 0 else 1 / self.lower
        return Interval(lower, upper, self.upper is None or self.upper_open, self.lower_open)

    def intersect(self, other: Interval) -> Interval:
        """What lies in both."""
        lower, lower_open = _tighter(self.lower, self.lower_open, other.lower, other.lower_open, 1)
        upper, upper_open = _tighter(self.upper, self.upper_open, other.upper, other.upper_open, -1)
        return Interval(lower, upper, lower_open, upper_open)


def _tighter(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, sign: int
) -> tuple[Fraction | None, bool]:
    if a is None or b is None:
        return (b, b_open) if a is None else (a, a_open)
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a - b) * sign > 0 else (b, b_open)


def _product_of_nonnegatives(a: Interval, b: Interval) -> Interval:
    assert a.lower is not None
    assert b.lower is not None
    lower = a.lower * b.lower
    lower_open = a.is_positive and b.is_positive if lower == 0 else a.lower_open or b.lower_open
    upper = None if a.upper is None or b.upper is None else a.upper * b.upper
    upper_open = (a.upper_open and b.upper != 0) or (b.upper_open and a.upper != 0)
    if Fraction(0) in (a.upper, b.upper):
        return Interval(Fraction(0), Fraction(0))
    return Interval(lower, upper, lower_open, upper is not None and upper_open)


def _product_of_bounded(a: Interval, b: Interval) -> Interval:
    """Between the least and the greatest product of ends; everything where an end is missing.

    A product other than 0 that is extreme is reached at corners alone; it is not where an end of each such corner is
    open.
    """
    if a.lower is None or a.upper is None or b.lower is None or b.upper is None:
        return EVERYTHING
    corners = [
        (x * y, x_open or y_open)
        for x, x_open in ((a.lower, a.lower_open), (a.upper, a.upper_open))
        for y, y_open in ((b.lower, b.lower_open), (b.upper, b.upper_open))
    ]
    lower, upper = min(product for product, _ in corners), max(product for product, _ in corners)
    lower_open, upper_open = (
        end != 0 and all(is_open for product, is_open in corners if product == end) for end in (lower, upper)
    )
    return Interval(lower, upper, lower_open, upper_open)


EVERYTHING = Interval()
_NOTHING_BUT_ZERO = Interval(Fraction(0), Fraction(0))
POSITIVE = Interval(Fraction(0), None, lower_open=True)
NONNEGATIVE = Interval(Fraction(0))
AT_LEAST_ONE = Interval(Fraction(1))
UNIT = Interval(Fraction(0), Fraction(1))
ZERO_TO_ONE = Interval(Fraction(0), Fraction(1), lower_open=True)  # 0 excluded, 1 included
MINUS_ONE_TO_ONE = Interval(Fraction(-1), Fraction(1), lower_open=True, upper_open=True)


def point(value: Fraction) -> Interval:
    """The interval of one number."""
    return Interval(value, value)
