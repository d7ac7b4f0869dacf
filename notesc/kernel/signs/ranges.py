"""TRUSTED. Where the values of functions lie, given where their arguments do.

Only rational ends are known: 3 < π < 22/7, so that a sine is positive from 0 to 3, and an arctangent below 11/7.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from notesc.kernel.signs.intervals import (
    AT_LEAST_ONE,
    EVERYTHING,
    MINUS_ONE_TO_ONE,
    NONNEGATIVE,
    POSITIVE,
    UNIT,
    Interval,
    point,
)

_CLOSED = Interval(Fraction(-1), Fraction(1))
_BELOW_HALF_PI, _BELOW_PI, _ABOVE_PI = Fraction(3, 2), Fraction(3), Fraction(22, 7)
_HALF_TURN = Interval(-_ABOVE_PI / 2, _ABOVE_PI / 2, lower_open=True, upper_open=True)


def sign_of(argument: Interval) -> Interval:
    """The half-line of the argument's sign: the range of an odd function that is > 0 for positive arguments."""
    if argument.is_positive:
        return POSITIVE
    if argument.is_negative:
        return -POSITIVE
    if argument.is_nonnegative:
        return NONNEGATIVE
    return -NONNEGATIVE if argument.is_nonpositive else EVERYTHING


def _within(argument: Interval, lower: Fraction, upper: Fraction) -> bool:
    return (
        argument.lower is not None
        and argument.upper is not None
        and argument.lower >= lower
        and argument.upper <= upper
    )


def _exp(argument: Interval) -> Interval:
    """exp is increasing, positive, and 1 at 0."""
    if argument.is_nonnegative:
        return Interval(Fraction(1), None, argument.is_positive)
    return Interval(Fraction(0), Fraction(1) if argument.is_nonpositive else None, True, argument.is_negative)


def _log(argument: Interval) -> Interval:
    """log is increasing, and 0 at 1."""
    above = argument + point(Fraction(-1))
    if above.is_nonnegative:
        return Interval(Fraction(0), None, above.is_positive)
    return Interval(None, Fraction(0), False, above.is_negative) if above.is_nonpositive else EVERYTHING


def _sqrt(argument: Interval) -> Interval:
    """√ is increasing, 0 at 0 and 1 at 1."""
    above = argument + point(Fraction(-1))
    if above.is_nonnegative:
        return Interval(Fraction(1), None, above.is_positive)
    upper = Fraction(1) if above.is_nonpositive else None
    return Interval(Fraction(0), upper, argument.is_positive, above.is_negative)


def _tanh(argument: Interval) -> Interval:
    """tanh is increasing and odd, between -1 and 1."""
    return MINUS_ONE_TO_ONE.intersect(sign_of(argument))


def _sin(argument: Interval) -> Interval:
    """Between -1 and 1; of the sign of the argument as far as π on either side."""
    return _CLOSED.intersect(sign_of(argument)) if _within(argument, -_BELOW_PI, _BELOW_PI) else _CLOSED


def _cos(argument: Interval) -> Interval:
    """Between -1 and 1; positive as far as π/2 on either side."""
    return _CLOSED.intersect(POSITIVE) if _within(argument, -_BELOW_HALF_PI, _BELOW_HALF_PI) else _CLOSED


def _tan(argument: Interval) -> Interval:
    """Of the sign of the argument as far as π/2 on either side."""
    return sign_of(argument) if _within(argument, -_BELOW_HALF_PI, _BELOW_HALF_PI) else EVERYTHING


def _cosh(argument: Interval) -> Interval:
    """cosh is even, and least at 0, where it is 1."""
    return Interval(Fraction(1), None, lower_open=True) if argument.excludes_zero else AT_LEAST_ONE


def _arcsin(argument: Interval) -> Interval:
    """arcsin and arctan are increasing and odd, within π/2 on either side."""
    return _HALF_TURN.intersect(sign_of(argument))


def _arccos(argument: Interval) -> Interval:
    """arccos falls from π at -1 to 0 at 1, past π/2 at 0."""
    below = point(Fraction(1)) + -argument
    upper = _ABOVE_PI / 2 if argument.is_nonnegative else _ABOVE_PI
    lower, is_open = (_BELOW_HALF_PI, False) if argument.is_nonpositive else (Fraction(0), below.is_positive)
    return Interval(lower, upper, is_open, True)


def _arccosh(argument: Interval) -> Interval:
    """arccosh is increasing, and 0 at 1."""
    return POSITIVE if (argument + point(Fraction(-1))).is_positive else NONNEGATIVE


def _absolute(argument: Interval) -> Interval:
    """The argument or its negative, whichever is not negative; at most the greater distance of its ends from 0."""
    if argument.is_nonnegative:
        return argument
    if argument.is_nonpositive:
        return -argument
    if argument.lower is None or argument.upper is None:
        return NONNEGATIVE
    lower_is_farther, upper_is_farther = -argument.lower > argument.upper, argument.upper > -argument.lower
    reached = (not argument.lower_open and not upper_is_farther) or (not argument.upper_open and not lower_is_farther)
    return Interval(Fraction(0), max(-argument.lower, argument.upper), upper_open=not reached)


RANGES: dict[str, Callable[[Interval], Interval]] = {
    "exp": _exp,
    "log": _log,
    "sqrt": _sqrt,
    "tanh": _tanh,
    "sin": _sin,
    "cos": _cos,
    "tan": _tan,
    "sinh": sign_of,
    "cosh": _cosh,
    "arcsin": _arcsin,
    "arccos": _arccos,
    "arctan": _arcsin,
    "arcsinh": sign_of,
    "arccosh": _arccosh,
    "arctanh": sign_of,
    "absolute": _absolute,
    "delta": lambda _: UNIT,
}
