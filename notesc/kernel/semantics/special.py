"""TRUSTED. Gamma, Beta and their derivatives, the error function, factorials and binomial coefficients, of jets too.

Values and Taylor coefficients come from FLINT; at whole numbers factorials, binomials and Gamma are exact.
"""

from __future__ import annotations

from collections.abc import Callable
from math import factorial as whole_factorial

from flint import arb, arb_series, fmpq, fmpz

from notesc.kernel.semantics.ends import centre, is_beyond, with_limits
from notesc.kernel.semantics.failures import Undecided, Undefined
from notesc.kernel.semantics.jets import (
    ONE,
    ZERO,
    Jet,
    Plain,
    Scalar,
    compose,
    exact,
    plain,
    reciprocal,
    sign,
)
from notesc.kernel.semantics.tails import Tail

_LARGEST_FACTORIAL = 400  # beyond it a factorial is a ball
_MOST_FACTORS = 400


def _series(base: arb, length: int) -> arb_series:
    return arb_series([base, 1], prec=length)


def _refuse_poles(base: Plain, name: str) -> None:
    """Raises Undefined at 0, -1, -2, …, and Undecided where the ball contains one of them."""
    base = exact(centre(base))
    if base > 0:
        return
    if isinstance(base, fmpq):
        if base.q == 1:
            raise Undefined(f"{name} at {base}")
    elif base.contains_integer():
        raise Undecided(f"{name} near a pole")


# ---- Gamma and its derivatives --------------------------------------------------------------------------------------


def gamma(value: Scalar) -> Scalar:
    """Euler's Gamma function. Raises Undefined at 0, -1, -2 and so on."""
    _refuse_poles(plain(value), "Gamma")
    if isinstance(value, fmpq) and value.q == 1 and value <= _LARGEST_FACTORIAL:
        return fmpq(fmpz.fac_ui(int(value.p) - 1))

    def coefficients(base: arb, order: int) -> list[Plain]:
        series = _series(base, order + 1).gamma()
        return [series[k] for k in range(order + 1)]

    return compose(coefficients, value)


def digamma(value: Scalar) -> Scalar:
    """The derivative of log |Gamma|. Raises Undefined at 0, -1, -2 and so on."""
    return polygamma(0, value)


def polygamma(derivatives: int, value: Scalar) -> Scalar:
    """The derivative of digamma, so many times. Raises Undefined at 0, -1, -2 and so on."""
    if derivatives < 0:
        raise Undefined("polygamma of a negative order")
    _refuse_poles(plain(value), "a derivative of log Gamma")

    def coefficients(base: arb, order: int) -> list[Plain]:
        series = _digamma_series(base, order + derivatives + 1)
        return [
            series[k + derivatives] * (whole_factorial(k + derivatives) // whole_factorial(k)) for k in range(order + 1)
        ]

    return compose(coefficients, value)


def _digamma_series(base: arb, length: int) -> arb_series:
    """Gamma′/Gamma; for positive numbers the derivative of log Gamma, which stays small."""
    series = _series(base, length + 1)
    if base > 0:
        return series.lgamma().derivative()
    values = series.gamma()
    return values.derivative() / values


def beta(first: Scalar, second: Scalar) -> Scalar:
    """Euler's Beta function. Raises Undefined unless both arguments are > 0."""
    for value in (first, second):
        certain = sign(plain(value))
        if certain is None:
            raise Undecided("Beta of a number that may not be positive")
        if certain <= 0:
            raise Undefined("Beta of a number that is not positive")
    return gamma(first) * gamma(second) * reciprocal(gamma(first + second))


# ---- the error function ---------------------------------------------------------------------------------------------


def erf(value: Scalar) -> Scalar:
    """2/√π times the integral of exp(-t²) from 0."""
    if isinstance(value, fmpq) and value == 0:
        return ZERO
    if is_beyond(value):
        return with_limits(value, -ONE, ONE)

    def coefficients(base: arb, order: int) -> list[Plain]:
        series = _series(base, order + 1).erf()
        return [series[k] for k in range(order + 1)]

    return compose(coefficients, value)


# ---- whole numbers --------------------------------------------------------------------------------------------------


def _whole(value: Scalar, name: str) -> int:
    """The whole number that a scalar is. Raises Undefined where it is none, or varies."""
    if isinstance(value, Jet):
        raise Undefined(f"{name} of a number that varies")
    number = exact(value)
    if isinstance(number, fmpq):
        if number.q != 1:
            raise Undefined(f"{name} of a number that is not whole")
        return int(number.p)
    if number.contains_integer():
        raise Undecided(f"{name} of a number that may not be whole")
    raise Undefined(f"{name} of a number that is not whole")


def factorial(value: Scalar) -> Scalar:
    """n! of a whole number n ≥ 0. Raises Undefined for all others."""
    if isinstance(value, Tail):
        return value.factorial()
    number = _whole(value, "the factorial")
    if number < 0:
        raise Undefined("the factorial of a negative number")
    return gamma(fmpq(number + 1))


def binomial(upper: Scalar, lower: Scalar) -> Scalar:
    """r(r - 1)…(r - k + 1)/k! for a whole k ≥ 0, and 0 for a whole k < 0. Raises Undefined for other k."""
    count = _whole(lower, "a binomial coefficient")
    if count < 0:
        return ZERO
    if isinstance(upper, fmpq) and upper.q == 1 and 0 <= upper < count:
        return ZERO
    if isinstance(upper, fmpq) and upper.q == 1 and upper >= 0:
        count = min(count, int(upper.p) - count)
    if count > _MOST_FACTORS:
        raise Undecided("a binomial coefficient of large numbers")
    product: Scalar = ONE
    for factor in range(count):
        product = product * (upper - factor) * fmpq(1, factor + 1)
    return product


OF_ONE: dict[str, Callable[[Scalar], Scalar]] = {"Gamma": gamma, "digamma": digamma, "erf": erf, "factorial": factorial}
OF_TWO: dict[str, Callable[[Scalar, Scalar], Scalar]] = {
    "Beta": beta,
    "binomial": binomial,
    "polygamma": lambda order, value: polygamma(_whole(order, "the order of polygamma"), value),
}
