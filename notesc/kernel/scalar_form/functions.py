"""TRUSTED. Functions of one variable as elements of the field, one rule for each."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from notesc.kernel.scalar_form.angles import sine_and_cosine
from notesc.kernel.scalar_form.arcs import arcsine, arctangent
from notesc.kernel.scalar_form.exponentials import exponential
from notesc.kernel.scalar_form.field import Element, Field
from notesc.kernel.scalar_form.logarithms import logarithm
from notesc.kernel.scalar_form.polynomials import ONE
from notesc.kernel.scalar_form.powers import rational_power
from notesc.kernel.scalar_form.signs import learn_sign
from notesc.kernel.scalar_form.special import SPECIAL_ON_ELEMENTS, SPECIAL_ON_TERMS, polygamma
from notesc.language.terms import Term

if TYPE_CHECKING:
    from notesc.kernel.scalar_form.conversion import Conversion

_HALF = Fraction(1, 2)
_ONE = Element(ONE)


def _logarithm(field: Field, argument: Element) -> Element:
    """The argument is > 0, by definedness."""
    learn_sign(field, argument, strict=True)
    return logarithm(field, argument)


def _square_root(field: Field, argument: Element) -> Element:
    """The argument is ≥ 0, by definedness."""
    learn_sign(field, argument, strict=False)
    return rational_power(field, argument, _HALF)


def _hyperbolic_tangent(field: Field, argument: Element) -> Element:
    """tanh u = (exp(2u) - 1) / (exp(2u) + 1)."""
    squared = exponential(field, field.scale(argument, 2))
    over = field.add(squared, field.negate(_ONE))
    return field.multiply(over, field.inverse(field.add(squared, _ONE)))


def _inverse_hyperbolic_tangent(field: Field, argument: Element) -> Element:
    """log((1 + x)/(1 - x))/2; both 1 + x and 1 - x are > 0, by definedness."""
    above, below = field.add(_ONE, argument), field.add(_ONE, field.negate(argument))
    for distance in (above, below):
        learn_sign(field, distance, strict=True)
    return field.scale(logarithm(field, field.multiply(above, field.inverse(below))), _HALF)


def _inverse_hyperbolic_sine(field: Field, argument: Element) -> Element:
    """log(x + √(x² + 1)), of numbers that are > 0 whatever x is."""
    square = field.add(field.power(argument, 2), _ONE)
    learn_sign(field, square, strict=True)
    total = field.add(argument, rational_power(field, square, _HALF))
    learn_sign(field, total, strict=True)
    return logarithm(field, total)


def _inverse_hyperbolic_cosine(field: Field, argument: Element) -> Element:
    """log(x + √(x² - 1)); x - 1 ≥ 0 and x + 1 > 0, by definedness."""
    learn_sign(field, field.add(argument, field.negate(_ONE)), strict=False)
    learn_sign(field, field.add(argument, _ONE), strict=True)
    root = rational_power(field, field.add(field.power(argument, 2), field.negate(_ONE)), _HALF)
    total = field.add(argument, root)
    learn_sign(field, total, strict=True)
    return logarithm(field, total)


ON_ELEMENTS: dict[str, Callable[[Field, Element], Element]] = {
    "exp": exponential,
    "log": _logarithm,
    "sqrt": _square_root,
    "tanh": _hyperbolic_tangent,
    "sin": lambda field, angle: sine_and_cosine(field, angle)[0],
    "cos": lambda field, angle: sine_and_cosine(field, angle)[1],
    "arcsin": arcsine,
    "arctan": arctangent,
    "arcsinh": _inverse_hyperbolic_sine,
    "arccosh": _inverse_hyperbolic_cosine,
    "arctanh": _inverse_hyperbolic_tangent,
    **SPECIAL_ON_ELEMENTS,
}


def rule_on_elements(function: str) -> Callable[[Field, Element], Element] | None:
    """The rule for a function of one variable, as index normal forms name it; a polygamma has its order in its name."""
    if function.startswith("polygamma "):
        return partial(polygamma, int(function.removeprefix("polygamma ")))
    return ON_ELEMENTS.get(function)


def _by_element(rule: Callable[[Field, Element], Element]) -> Callable[[Conversion, Term], Element]:
    return lambda conversion, argument: rule(conversion.field, conversion.element(argument))


FUNCTION_RULES: dict[str, Callable[..., Element]] = {  # of the conversion and the terms that are the arguments
    **{name: _by_element(rule) for name, rule in ON_ELEMENTS.items()},
    **SPECIAL_ON_TERMS,
}
