"""TRUSTED. A limit as one for t ↓ 0: x = a + t, a - t, 1/t or -1/t."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.fresh import new_variable
from notesc.language.shapes import SCALAR
from notesc.language.terms import Domain, Infinity, LimitAt, Number, Size, Term, Variable, instantiate

ONE = Number(Fraction(1))
ZERO = Number(Fraction(0))


def parameter() -> Variable:
    """A number t > 0 about which nothing else is known."""
    return new_variable("t", SCALAR, Domain.POSITIVE)


def along(body: Term, point: Term | Infinity, direction: int, t: Variable) -> Term:
    """A scope at the place that goes to a point from above (1) or below (-1), or to infinity, as t falls to 0."""
    return _instantiated(body, place(point, direction, t))


def place(point: Term | Infinity, direction: int, t: Variable) -> Term:
    """What goes to a point from above (1) or below (-1), or to infinity, as t falls to 0."""
    if isinstance(point, Infinity):
        return ONE / t if point.sign > 0 else -(ONE / t)
    if point == ZERO:
        return t if direction > 0 else -t
    return point + t if direction > 0 else point - t


def _instantiated(body: Term, value: Term) -> Term:
    result: Term = instantiate(body, value)
    return result


def sides(limit: LimitAt) -> Iterator[int]:
    """From where a limit is approached: 1 from above, -1 from below."""
    if isinstance(limit.point, Infinity):
        yield limit.point.sign
    else:
        yield from {"+": (1,), "-": (-1,), "": (1, -1)}[limit.side]


def is_through_whole_numbers(limit: LimitAt) -> bool:
    """Whether the variable is a size."""
    return isinstance(limit.variable, Size)
