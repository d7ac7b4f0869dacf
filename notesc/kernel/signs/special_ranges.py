"""TRUSTED. Where values of Gamma, its derivatives, the error function, factorials and binomial coefficients lie.

The numbers are rounded outwards from Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964): Gamma is
least, 0.8856…, at 1.4616… (6.1, 6.3.19), where digamma is 0.
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
    Interval,
)
from notesc.kernel.signs.ranges import sign_of
from notesc.language.constants import pi
from notesc.language.terms import Application, Multiply, Number, Term
from notesc.language.whole import is_whole_valued

Bounds = Callable[[Term], Interval]
_LEAST_GAMMA = Fraction(22, 25)
_BEFORE_THE_LEAST, _AFTER_THE_LEAST = Fraction(7, 5), Fraction(3, 2)


def _gamma(term: Application, bounds: Bounds) -> Interval:
    """Positive for positive arguments; at least 1 up to 1 and from 2."""
    argument = bounds(term.arguments[0])
    if not argument.is_positive:
        return EVERYTHING
    assert argument.lower is not None
    outside = argument.lower >= 2 or (argument.upper is not None and argument.upper <= 1)
    return AT_LEAST_ONE if outside else Interval(_LEAST_GAMMA)


def _polygamma(term: Application, bounds: Bounds) -> Interval:
    """digamma is increasing for positive arguments; its m-th derivative has the sign of (-1)ᵐ⁺¹ there (6.4.1)."""
    order = term.arguments[0].value if isinstance(term.arguments[0], Number) and len(term.arguments) > 1 else 0
    argument = bounds(term.arguments[-1])
    if not argument.is_positive:
        return EVERYTHING
    assert argument.lower is not None
    if order:
        return POSITIVE if order % 2 else -POSITIVE
    if argument.lower >= _AFTER_THE_LEAST:
        return POSITIVE
    return -POSITIVE if argument.upper is not None and argument.upper <= _BEFORE_THE_LEAST else EVERYTHING


def _error_function(term: Application, bounds: Bounds) -> Interval:
    """Increasing and odd, between -1 and 1."""
    return MINUS_ONE_TO_ONE.intersect(sign_of(bounds(term.arguments[0])))


def _binomial(term: Application, bounds: Bounds) -> Interval:
    """Of a whole n ≥ 0: a number of subsets; at least 1 for 0 ≤ k ≤ n."""
    upper, lower = term.arguments
    if not is_whole_valued(upper) or not bounds(upper).is_nonnegative:
        return EVERYTHING
    inside = bounds(lower).is_nonnegative and bounds(upper - lower).is_nonnegative
    return AT_LEAST_ONE if inside else NONNEGATIVE


def _sine(term: Application, bounds: Bounds) -> Interval:
    """sin(π u) is positive for 0 < u < 1, and has the sign of u within 1 on either side."""
    argument = term.arguments[0]
    if not (isinstance(argument, Multiply) and argument.left == pi):
        return EVERYTHING
    turns = bounds(argument.right)
    if MINUS_ONE_TO_ONE.intersect(turns) != turns:
        return EVERYTHING
    return sign_of(turns)


SPECIAL_RANGES: dict[str, Callable[[Application, Bounds], Interval]] = {
    "Gamma": _gamma,
    "digamma": _polygamma,
    "polygamma": _polygamma,
    "erf": _error_function,
    "Beta": lambda term, bounds: POSITIVE,  # it is defined for positive arguments alone
    "sin": _sine,
    "factorial": lambda term, bounds: AT_LEAST_ONE,
    "binomial": _binomial,
}
