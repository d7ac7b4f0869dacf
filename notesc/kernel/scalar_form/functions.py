"""TRUSTED. Functions of one variable as elements of the field, one rule for each."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.scalar_form.angles import sine_and_cosine
from notesc.kernel.scalar_form.arcs import arcsine, arctangent
from notesc.kernel.scalar_form.exponentials import exponential
from notesc.kernel.scalar_form.field import Element
from notesc.kernel.scalar_form.logarithms import logarithm
from notesc.kernel.scalar_form.polynomials import ONE
from notesc.kernel.scalar_form.powers import rational_power
from notesc.kernel.scalar_form.signs import learn_sign
from notesc.language.terms import Term

if TYPE_CHECKING:
    from notesc.kernel.scalar_form.conversion import Conversion

_HALF = Fraction(1, 2)


def _exponential(conversion: Conversion, argument: Term) -> Element:
    return exponential(conversion.field, conversion.element(argument))


def _logarithm(conversion: Conversion, argument: Term) -> Element:
    """The argument is > 0, by definedness."""
    element = conversion.element(argument)
    learn_sign(conversion.field, element, strict=True)
    return logarithm(conversion.field, element)


def _square_root(conversion: Conversion, argument: Term) -> Element:
    """The argument is ≥ 0, by definedness."""
    element = conversion.element(argument)
    learn_sign(conversion.field, element, strict=False)
    return rational_power(conversion.field, element, _HALF)


def _hyperbolic_tangent(conversion: Conversion, argument: Term) -> Element:
    """tanh u = (exp(2u) - 1) / (exp(2u) + 1)."""
    field = conversion.field
    squared = exponential(field, field.scale(conversion.element(argument), 2))
    over = field.add(squared, Element(-ONE))
    return field.multiply(over, field.inverse(field.add(squared, Element(ONE))))


def _sine(conversion: Conversion, argument: Term) -> Element:
    return sine_and_cosine(conversion.field, conversion.element(argument))[0]


def _cosine(conversion: Conversion, argument: Term) -> Element:
    return sine_and_cosine(conversion.field, conversion.element(argument))[1]


def _arcsine(conversion: Conversion, argument: Term) -> Element:
    """The argument lies between -1 and 1, by definedness."""
    return arcsine(conversion.field, conversion.element(argument))


def _arctangent(conversion: Conversion, argument: Term) -> Element:
    return arctangent(conversion.field, conversion.element(argument))


def _inverse_hyperbolic_tangent(conversion: Conversion, argument: Term) -> Element:
    """log((1 + x)/(1 - x))/2; both 1 + x and 1 - x are > 0, by definedness."""
    field, one, element = conversion.field, Element(ONE), conversion.element(argument)
    above, below = field.add(one, element), field.add(one, field.negate(element))
    for distance in (above, below):
        learn_sign(field, distance, strict=True)
    return field.scale(logarithm(field, field.multiply(above, field.inverse(below))), _HALF)


def _inverse_hyperbolic_cosine(conversion: Conversion, argument: Term) -> Element:
    """log(x + √(x² - 1)); x - 1 ≥ 0 and x + 1 > 0, by definedness."""
    field, one, element = conversion.field, Element(ONE), conversion.element(argument)
    learn_sign(field, field.add(element, field.negate(one)), strict=False)
    learn_sign(field, field.add(element, one), strict=True)
    root = rational_power(field, field.add(field.power(element, 2), field.negate(one)), _HALF)
    total = field.add(element, root)
    learn_sign(field, total, strict=True)
    return logarithm(field, total)


FUNCTION_RULES: dict[str, Callable[..., Element]] = {
    "exp": _exponential,
    "log": _logarithm,
    "sqrt": _square_root,
    "tanh": _hyperbolic_tangent,
    "sin": _sine,
    "cos": _cosine,
    "arcsin": _arcsine,
    "arctan": _arctangent,
    "arccosh": _inverse_hyperbolic_cosine,
    "arctanh": _inverse_hyperbolic_tangent,
}
