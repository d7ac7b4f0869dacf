"""TRUSTED. Rules for Gamma, its reciprocal, and the derivatives of its logarithm.

Equations from Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964), chapter 6. Where a call stands, its
argument is none of 0, -1, -2, …; the reciprocal of Gamma alone is 0 there, and is smooth everywhere (6.1.3).
Arguments are brought as low as they are known to be positive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import factorial

from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Call,
    Entry,
    Form,
    Monomial,
    Power,
    constant,
    scaled,
    single,
    times,
)
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.rules_functions import replaced, without_places
from notesc.kernel.normal_form.rules_whole_powers import number_of
from notesc.kernel.normal_form.symbols import PI

RECIPROCAL_GAMMA = "1/Gamma"
_LARGEST_SHIFT = 40
_HIGHEST_CONSTANT = 12  # an argument with a larger number in it is not brought down
_HALF = Fraction(1, 2)
_PI: Form = single(Entry(PI, ()))


def special_function(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Gamma, 1/Gamma and polygamma at numbers, and at arguments that can be brought down or up."""
    for place, call in enumerate(monomial.factors):
        if isinstance(call, Call) and (rule := _rule(call.function)) is not None:
            value = rule(call, normaliser)
            if value is not None:
                return replaced(monomial, without_places(monomial.factors, place), value)
    return None


def _rule(function: str) -> Callable[[Call, Normaliser], Form | None] | None:
    return _polygamma if function.startswith("polygamma ") else _RULES.get(function)


def _constant_of(form: Form) -> Fraction:
    return next((m.coefficient for m in form if not m.factors and not m.bound), Fraction(0))


def _is_above_one(argument: Form, normaliser: Normaliser) -> bool:
    """Whether the argument less 1 is known to be > 0."""
    return _constant_of(argument) <= _HIGHEST_CONSTANT and normaliser.is_positive(_less_one(argument, normaliser))


def _less_one(argument: Form, normaliser: Normaliser) -> Form:
    return normaliser.add(argument, constant(-1))


# ---- Gamma ----------------------------------------------------------------------------------------------------------


def _gamma(call: Call, normaliser: Normaliser) -> Form | None:
    """Gamma(u) = (u - 1) Gamma(u - 1) for u > 1 (6.1.15)."""
    number = number_of(call.argument)
    if number is not None:
        return _gamma_of_number(number)
    if not _is_above_one(call.argument, normaliser):
        return None
    less = _less_one(call.argument, normaliser)
    return times(less, single(Call("Gamma", less)))


def _gamma_of_number(number: Fraction) -> Form | None:
    """Gamma(n) = (n - 1)! (6.1.6), Gamma(1/2) = √π (6.1.8); of other numbers, from between 0 and 1."""
    if number.denominator == 1 and number <= 0:
        raise NotNormalisable("Gamma has no value there")
    if abs(number) > _LARGEST_SHIFT:
        return None
    if number.denominator == 1:
        return constant(factorial(int(number) - 1))
    rest, product = number % 1, Fraction(1)
    for step in range(abs(number.numerator // number.denominator)):
        product *= (number - 1 - step) if number > 0 else 1 / (number + step)
    if rest == _HALF:
        return scaled(single(Power(_PI, _HALF)), product)
    return None if product == 1 else scaled(single(Call("Gamma", constant(rest))), product)


def _reciprocal_gamma(call: Call, normaliser: Normaliser) -> Form | None:
    """1/Gamma(u) = u/Gamma(u + 1) for every u; 0 at 0, -1, -2 and so on; a power of Gamma where u > 0."""
    number = number_of(call.argument)
    if number is not None and number.denominator == 1 and number <= 0:
        return ZERO
    product, argument = ONE, call.argument
    for _ in range(_HIGHEST_CONSTANT):
        if normaliser.is_positive(argument):
            return times(product, single(Power(normaliser.call("Gamma", argument), Fraction(-1))))
        if _constant_of(argument) >= 1 and not _is_positive_soon(argument, normaliser):
            break
        product = normaliser.multiply(product, argument)
        argument = normaliser.add(argument, ONE)
    if argument is call.argument or number is not None:
        return None
    return times(product, single(Call(RECIPROCAL_GAMMA, argument)))


def _is_positive_soon(argument: Form, normaliser: Normaliser) -> bool:
    """Whether a few steps up the argument is known to be > 0."""
    return any(normaliser.is_positive(normaliser.add(argument, constant(step))) for step in (1, 2, 3))


# ---- digamma and its derivatives ------------------------------------------------------------------------------------


def _digamma(call: Call, normaliser: Normaliser) -> Form | None:
    """digamma(u) = digamma(u - 1) + 1/(u - 1) for u > 1 (6.3.5); digamma(1/2) = digamma(1) - 2 log 2 (6.3.3)."""
    rest = _brought_down(call, 0, normaliser)
    if rest is not None or number_of(call.argument) != _HALF:
        return rest
    return (*single(Call("digamma", ONE)), *scaled(single(Call("log", constant(2))), -2))


def _polygamma(call: Call, normaliser: Normaliser) -> Form | None:
    """polygamma(m, u) = polygamma(m, u - 1) + (-1)ᵐ m!/(u - 1)ᵐ⁺¹ for u > 1 (6.4.6).

    polygamma(m, 1/2) = (2ᵐ⁺¹ - 1) polygamma(m, 1) (6.4.4); polygamma(1, 1) = π²/6, polygamma(3, 1) = π⁴/15 (6.4.2).
    """
    order = int(call.function.split()[1])
    number = number_of(call.argument)
    if number == 1 and order in _AT_ONE:
        return scaled(single(Power(_PI, Fraction(order + 1))), _AT_ONE[order])
    if number == _HALF:
        return scaled(single(Call(call.function, ONE)), 2 ** (order + 1) - 1)
    return _brought_down(call, order, normaliser)


_AT_ONE = {1: Fraction(1, 6), 3: Fraction(1, 15)}


def _brought_down(call: Call, order: int, normaliser: Normaliser) -> Form | None:
    if not _is_above_one(call.argument, normaliser):
        return None
    less = _less_one(call.argument, normaliser)
    step = scaled(single(Power(less, Fraction(-order - 1))), (-1) ** order * factorial(order))
    return (*single(Call(call.function, less)), *step)


_RULES: dict[str, Callable[[Call, Normaliser], Form | None]] = {
    "Gamma": _gamma,
    RECIPROCAL_GAMMA: _reciprocal_gamma,
    "digamma": _digamma,
}
