"""TRUSTED. Trigonometric and hyperbolic functions, their inverses, and the absolute value, of scalars and jets.

Values and Taylor coefficients come from FLINT, from the functions themselves: what the language expands them to is not
used, so that a wrong expansion is noticed.
"""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

from flint import arb, arb_series, fmpq

from notesc.kernel.semantics.ends import centre, is_beyond, with_limits
from notesc.kernel.semantics.failures import Undecided, Undefined
from notesc.kernel.semantics.jets import (
    ONE,
    ZERO,
    Jet,
    Plain,
    Scalar,
    ball,
    compose,
    plain,
    sign,
    varies,
)

Series = Callable[[arb_series], arb_series]


def _composed(value: Scalar, function: Series) -> Scalar:
    """A function that FLINT knows for power series."""

    def coefficients(base: arb, order: int) -> list[Plain]:
        series = function(arb_series([base, 1], prec=order + 1))
        return [series[k] for k in range(order + 1)]

    return compose(coefficients, value)


def _integrated(value: Scalar, function: Callable[[arb], arb], derivative: Series) -> Scalar:
    """A function whose value FLINT knows for numbers, and whose derivative it knows for power series."""

    def coefficients(base: arb, order: int) -> list[Plain]:
        if order == 0:
            return [function(base)]
        series = derivative(arb_series([base, 1], prec=order))
        return [function(base), *(series[k] / (k + 1) for k in range(order))]

    return compose(coefficients, value)


def _is(value: Scalar, number: int) -> bool:
    return isinstance(value, fmpq) and value == number


def sin(value: Scalar) -> Scalar:
    """The sine."""
    if is_beyond(value):
        return value.bounded()
    return ZERO if _is(value, 0) else _composed(value, lambda x: x.sin())


def cos(value: Scalar) -> Scalar:
    """The cosine."""
    if is_beyond(value):
        return value.bounded()
    return ONE if _is(value, 0) else _composed(value, lambda x: x.cos())


def tan(value: Scalar) -> Scalar:
    """The tangent. Raises Undecided where the cosine may be 0; no ball shows that it is."""
    if _is(value, 0):
        return ZERO
    if ball(centre(plain(value))).cos().contains(0):
        raise Undecided("the tangent where the cosine may be 0")
    return _composed(value, lambda x: x.tan())


def _hyperbolic(first: str, second: str) -> Callable[[Scalar], Scalar]:
    """sinh and cosh: the derivatives alternate."""

    def coefficients(base: arb, order: int) -> list[Plain]:
        values = getattr(base, first)(), getattr(base, second)()
        return [values[k % 2] / factorial(k) for k in range(order + 1)]

    return lambda value: compose(coefficients, value)


_sinh, _cosh = _hyperbolic("sinh", "cosh"), _hyperbolic("cosh", "sinh")


def sinh(value: Scalar) -> Scalar:
    """The hyperbolic sine."""
    return ZERO if _is(value, 0) else _sinh(value)


def cosh(value: Scalar) -> Scalar:
    """The hyperbolic cosine."""
    return ONE if _is(value, 0) else _cosh(value)


def _within(value: Scalar, distance: Plain, reason: str, *, ends: bool) -> None:
    """Raises unless a distance to the ends of the domain is > 0, or 0 where the ends belong and nothing is varied."""
    certain = sign(distance)
    if certain is None:
        raise Undecided(reason)
    if certain < 0 or (certain == 0 and (not ends or isinstance(value, Jet))):
        raise Undefined(reason)


def arcsin(value: Scalar) -> Scalar:
    """The inverse sine on [-1, 1]."""
    base = plain(value)
    _within(value, 1 - base * base, "the inverse sine of a number that is not between -1 and 1", ends=True)
    return ZERO if _is(value, 0) else _composed(value, lambda x: x.asin())


def arccos(value: Scalar) -> Scalar:
    """The inverse cosine on [-1, 1]."""
    base = plain(value)
    _within(value, 1 - base * base, "the inverse cosine of a number that is not between -1 and 1", ends=True)
    return ZERO if _is(value, 1) else _composed(value, lambda x: x.acos())


def arctan(value: Scalar) -> Scalar:
    """The inverse tangent."""
    if is_beyond(value):
        return with_limits(value, -arb.pi() / 2, arb.pi() / 2)
    return ZERO if _is(value, 0) else _composed(value, lambda x: x.atan())


def arcsinh(value: Scalar) -> Scalar:
    """The inverse hyperbolic sine."""
    return ZERO if _is(value, 0) else _integrated(value, lambda x: x.asinh(), lambda x: (1 + x * x).rsqrt())


def arccosh(value: Scalar) -> Scalar:
    """The inverse hyperbolic cosine on [1, ∞)."""
    _within(value, plain(value) - 1, "the inverse hyperbolic cosine of a number below 1", ends=True)
    return ZERO if _is(value, 1) else _integrated(value, lambda x: x.acosh(), lambda x: (x * x - 1).rsqrt())


def arctanh(value: Scalar) -> Scalar:
    """The inverse hyperbolic tangent between -1 and 1."""
    base = plain(value)
    _within(
        value, 1 - base * base, "the inverse hyperbolic tangent of a number that is not between -1 and 1", ends=False
    )
    return ZERO if _is(value, 0) else _integrated(value, lambda x: x.atanh(), lambda x: 1 / (1 - x * x))


def absolute(value: Scalar) -> Scalar:
    """The absolute value; it has no derivative at 0."""
    base = plain(value)
    certain = sign(base)
    if not varies(value):
        return abs(base) if certain is None else base * certain
    if certain is None:
        raise Undecided("the derivative of an absolute value that may be 0")
    if certain == 0:
        raise Undefined("the derivative of an absolute value at 0")
    return value * fmpq(certain)


FUNCTIONS: dict[str, Callable[[Scalar], Scalar]] = {
    "sin": sin,
    "cos": cos,
    "tan": tan,
    "sinh": sinh,
    "cosh": cosh,
    "arcsin": arcsin,
    "arccos": arccos,
    "arctan": arctan,
    "arcsinh": arcsinh,
    "arccosh": arccosh,
    "arctanh": arctanh,
    "absolute": absolute,
}
