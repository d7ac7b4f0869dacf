"""TRUSTED. Gamma, digamma and polygamma by whole shifts of their arguments; factorials, binomials, the error function.

Arguments that differ by a whole number make a class, with one generator: for the least argument that stands in one of
the sides, so that the function is defined there. Equations from Abramowitz and Stegun, *Handbook of Mathematical
Functions* (1964), chapter 6.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from fractions import Fraction
from functools import partial
from math import factorial
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.rules_special import RECIPROCAL_GAMMA
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.angles import sine_and_cosine
from notesc.kernel.scalar_form.atoms import opaque
from notesc.kernel.scalar_form.exponentials import exponential
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.logarithms import logarithm
from notesc.kernel.scalar_form.polynomials import ONE, ZERO, constant
from notesc.kernel.scalar_form.powers import number_of, rational_power
from notesc.kernel.scalar_form.signs import as_term
from notesc.language.constants import pi
from notesc.language.functions import FUNCTIONS, order_of_polygamma
from notesc.language.terms import Number, Term
from notesc.language.whole import is_whole_valued

if TYPE_CHECKING:
    from notesc.kernel.scalar_form.conversion import Conversion

_HALF = Fraction(1, 2)
_HIGHEST_SHIFT = 40
_LARGEST_NUMBER = 40
_MOST_FACTORS = 24

Class = tuple[str, int, int]


def _class_of(field: Field, name: str, argument: Element) -> tuple[Class, int, Element]:
    """The class of an argument, its shift in it, and the argument less its shift.

    The shift is the whole part of the coefficient that the denominator's leading monomial has in the numerator.
    """
    leading = argument.denominator.monomial(0)
    coefficient = polynomials.fraction(argument.numerator[leading])
    shift = coefficient.numerator // coefficient.denominator
    rest = Element(argument.numerator - argument.denominator * constant(shift), argument.denominator)
    return (name, field.identity(rest.numerator), field.identity(rest.denominator)), shift, rest


def _plus(field: Field, element: Element, number: Fraction | int) -> Element:
    return field.add(element, Element(constant(number)))


def _one_minus(field: Field, element: Element) -> Element:
    return _plus(field, field.negate(element), 1)


def _rising(field: Field, argument: Element, count: int) -> Element:
    """u(u + 1)…(u + n - 1)."""
    if count > _HIGHEST_SHIFT:
        raise NotNormalisable("arguments of Gamma too far apart")
    product = Element(ONE)
    for step in range(count):
        product = field.multiply(product, _plus(field, argument, step))
    return product


def _pi(field: Field) -> Element:
    return opaque(field, ("atom", pi), pi)


def _root_of_pi(field: Field) -> Element:
    return rational_power(field, _pi(field), _HALF)


def _log_of_two(field: Field) -> Element:
    return logarithm(field, Element(constant(2)))


def _value(field: Field, structure: Hashable, make: Callable[[Term], Term], argument: Element) -> Element:
    """The generator for a function at an argument, with a term for it where the argument has one."""
    over, under = as_term(field, argument.numerator), as_term(field, argument.denominator)
    if over is None or under is None:
        return field.value(field.generator(structure, Generator))
    return opaque(field, structure, make(over if argument.denominator.is_one() else over / under))


# ---- Gamma ----------------------------------------------------------------------------------------------------------


def gamma(field: Field, argument: Element) -> Element:
    """Gamma(u + n) = u(u + 1)…(u + n - 1) Gamma(u) (6.1.15), where Gamma(u) is defined: then no factor is 0."""
    number = number_of(argument)
    if number is not None:
        return _gamma_of_number(field, number)
    for rule in (_by_halves, _by_reflection):
        value = rule(field, argument)
        if value is not None:
            return value
    name, shift, rest = _class_of(field, "Gamma", argument)
    least = field.memory.least_shift(name, shift)
    lowest = _plus(field, rest, least)
    return field.multiply(_value(field, name, FUNCTIONS["Gamma"], lowest), _rising(field, lowest, shift - least))


def _gamma_of_number(field: Field, number: Fraction) -> Element:
    """Gamma(n) = (n - 1)! (6.1.6); Gamma(1/2) = √π (6.1.8); of other numbers from Gamma between 0 and 1."""
    if number.denominator == 1 and number <= 0:
        raise NotNormalisable("Gamma has no value there")
    if abs(number) > _LARGEST_NUMBER:
        raise NotNormalisable("Gamma of a large number")
    if number.denominator == 1:
        return Element(constant(factorial(int(number) - 1)))
    whole, rest = number.numerator // number.denominator, number % 1
    factor = Fraction(1)
    for step in range(abs(whole)):
        factor *= (rest + step) if whole > 0 else 1 / (number + step)
    if rest == _HALF:
        return field.scale(_root_of_pi(field), factor)
    return field.scale(opaque(field, ("Gamma", rest), FUNCTIONS["Gamma"](Number(rest))), factor)


def _by_halves(field: Field, argument: Element) -> Element | None:
    """Gamma(2u) = 2^(2u - 1) Gamma(u) Gamma(u + 1/2)/√π (6.1.18), where Gamma(u) or Gamma(u + 1/2) occurs too.

    Both are defined where Gamma(2u) is.
    """
    halves = _halves(field, "Gamma", argument)
    if halves is None:
        return None
    power = exponential(field, field.multiply(_plus(field, argument, -1), _log_of_two(field)))
    product = field.multiply(gamma(field, halves[0]), gamma(field, halves[1]))
    return field.multiply(field.multiply(power, product), field.inverse(_root_of_pi(field)))


def _halves(field: Field, name: str, argument: Element) -> tuple[Element, Element] | None:
    """u and u + 1/2 for the argument 2u, where the function of one of them occurs."""
    half = field.scale(argument, _HALF)
    halves = half, _plus(field, half, _HALF)
    known = any(_class_of(field, name, one)[0] in field.memory.shifts for one in halves)
    return halves if known else None


def _by_reflection(field: Field, argument: Element) -> Element | None:
    """Gamma(u) = π/(sin(π u) Gamma(1 - u)) (6.1.17), where Gamma occurs at 1 - u too, or at a whole distance from it.

    The two are never both at whole numbers.
    """
    if not _is_reflected(field, "Gamma", argument):
        return None
    sine, _ = sine_and_cosine(field, field.multiply(_pi(field), argument))
    below = field.multiply(sine, gamma(field, _one_minus(field, argument)))
    return field.multiply(_pi(field), field.inverse(below))


def _is_reflected(field: Field, name: str, argument: Element) -> bool:
    """Whether the class of 1 - u is known, came first, and excludes whole u.

    At a whole u the least arguments a and b of the two classes that occur would both have to be ≥ 1, and so a + b ≥ 2;
    their sum does not depend on u.
    """
    own, shift, _ = _class_of(field, name, argument)
    other, other_shift, _ = _class_of(field, name, _one_minus(field, argument))
    memory = field.memory
    if own == other or other not in memory.shifts or memory.identity(other) > memory.identity(own):
        return False
    return own in memory.shifts and memory.shifts[own] + memory.shifts[other] <= shift + other_shift


# ---- the reciprocal of Gamma ----------------------------------------------------------------------------------------


def reciprocal_gamma(field: Field, argument: Element) -> Element:
    """1/Gamma, which is 0 at 0, -1, -2 and so on, and smooth (6.1.3): 1/Gamma(u) = u(u + 1)…(u + n - 1)/Gamma(u + n).

    Where Gamma occurs with an argument of the class, by that; else by the greatest argument of the class.
    """
    number = number_of(argument)
    if number is not None:
        if number.denominator == 1 and number <= 0:
            return Element(ZERO)
        return field.inverse(_gamma_of_number(field, number))
    (_, over, under), shift, _ = _class_of(field, "Gamma", argument)
    least = field.memory.shifts.get(("Gamma", over, under))
    if least is not None:
        steps = max(least - shift, 0)
        return field.multiply(
            field.inverse(gamma(field, _plus(field, argument, steps))), _rising(field, argument, steps)
        )
    name = ("1/Gamma", over, under)
    greatest = -field.memory.least_shift(name, -shift)
    return field.multiply(field.value(field.generator(name, Generator)), _rising(field, argument, greatest - shift))


# ---- digamma and polygamma ------------------------------------------------------------------------------------------


def polygamma(order: int, field: Field, argument: Element) -> Element:
    """ψ(u + n) = ψ(u) + (-1)ᵐ m! Σ_{j<n} 1/(u + j)ᵐ⁺¹ for the derivative ψ of order m (6.3.6, 6.4.6), where ψ(u) is."""
    number = number_of(argument)
    if number is not None and number.denominator <= 2:
        return _polygamma_of_number(field, order, number)
    function = f"polygamma {order}"
    halves = _halves(field, function, argument)
    if halves is not None:
        return _polygamma_by_halves(field, order, halves)
    if order == 0 and _is_reflected(field, function, argument):
        sine, cosine = sine_and_cosine(field, field.multiply(_pi(field), argument))
        turned = field.multiply(_pi(field), field.multiply(cosine, field.inverse(sine)))
        return field.add(polygamma(0, field, _one_minus(field, argument)), field.negate(turned))  # 6.3.7
    name, shift, rest = _class_of(field, function, argument)
    least = field.memory.least_shift(name, shift)
    lowest = _plus(field, rest, least)
    value = _value(field, name, lambda term: FUNCTIONS["polygamma"](order, term), lowest)
    return field.add(value, _steps(field, order, lowest, shift - least))


def _steps(field: Field, order: int, argument: Element, count: int) -> Element:
    if count > _HIGHEST_SHIFT:
        raise NotNormalisable("arguments of digamma too far apart")
    total = Element(ZERO)
    for step in range(count):
        total = field.add(total, field.power(_plus(field, argument, step), -order - 1))
    return field.scale(total, (-1) ** order * factorial(order))


def _polygamma_by_halves(field: Field, order: int, halves: tuple[Element, Element]) -> Element:
    """ψ(2u) = (ψ(u) + ψ(u + 1/2))/2ᵐ⁺¹, and log 2 more where m = 0 (6.3.8, 6.4.8)."""
    total = field.add(polygamma(order, field, halves[0]), polygamma(order, field, halves[1]))
    mean = field.scale(total, Fraction(1, 2 ** (order + 1)))
    return mean if order else field.add(mean, _log_of_two(field))


def _polygamma_of_number(field: Field, order: int, number: Fraction) -> Element:
    """From ψ(1): ψ(1/2) = ψ(1) - 2 log 2 for m = 0 (6.3.3), (2ᵐ⁺¹ - 1) ψ(1) for m ≥ 1 (6.4.4)."""
    if abs(number) > _LARGEST_NUMBER or (number.denominator == 1 and number <= 0):
        raise NotNormalisable("digamma of a large number, or of one where it has no value")
    value = _polygamma_of_one(field, order)
    if number.denominator == 2:
        if order == 0:
            value = field.add(value, field.scale(_log_of_two(field), -2))
        else:
            value = field.scale(value, 2 ** (order + 1) - 1)
    start = Fraction(1, number.denominator)
    steps = int(number - start)
    above = sum((1 / (start + j) ** (order + 1) for j in range(steps)), Fraction(0))
    below = sum((1 / (number + j) ** (order + 1) for j in range(-steps)), Fraction(0))
    return _plus(field, value, (-1) ** order * factorial(order) * (above - below))


_AT_ONE = {1: Fraction(1, 6), 3: Fraction(1, 15)}  # times πᵐ⁺¹ (6.4.2, 23.2.24 and 23.2.25)


def _polygamma_of_one(field: Field, order: int) -> Element:
    if order in _AT_ONE:
        return field.scale(field.power(_pi(field), order + 1), _AT_ONE[order])
    return opaque(field, (f"polygamma {order}", 1), FUNCTIONS["polygamma"](order, 1))


# ---- the error function ---------------------------------------------------------------------------------------------


def error_function(field: Field, argument: Element) -> Element:
    """erf(-u) = -erf(u) (7.1.9): of two arguments that differ in sign, the one with the smaller number is taken."""
    if argument.numerator.is_zero():
        return Element(ZERO)
    under = field.identity(argument.denominator)
    own, other = field.identity(argument.numerator), field.identity(-argument.numerator)
    if own < other:
        return _value(field, ("erf", own, under), FUNCTIONS["erf"], argument)
    return field.negate(_value(field, ("erf", other, under), FUNCTIONS["erf"], field.negate(argument)))


# ---- functions of terms ---------------------------------------------------------------------------------------------


def _polygamma_of_terms(conversion: Conversion, order: Term, term: Term) -> Element:
    known = order_of_polygamma(order)
    if known is None:
        raise NotNormalisable("polygamma of an order that is no whole number from 0")
    return polygamma(known, conversion.field, conversion.element(term))


def _factorial(conversion: Conversion, term: Term) -> Element:
    """n! = Gamma(n + 1) (6.1.6)."""
    return gamma(conversion.field, conversion.element(term + 1))


def _binomial(conversion: Conversion, upper: Term, lower: Term) -> Element:
    """A polynomial where k, or n - k for a whole n ≥ 0, is a number; else by Gamma, for such an n.

    binomial(n, k) = n!/(Gamma(k + 1) Gamma(n - k + 1)), where 1/Gamma is 0 at 0, -1, -2 and so on.
    """
    field, top, below = conversion.field, conversion.element(upper), conversion.element(lower)
    count, rest = number_of(below), field.add(top, field.negate(below))
    if count is None:
        if not (is_whole_valued(upper) and field.is_positive(upper + 1)):
            raise NotNormalisable("a binomial coefficient whose upper number is not known to be whole and ≥ 0")
        count = number_of(rest)
    if count is not None and count <= _MOST_FACTORS:
        return _polynomial(field, top, int(count))
    parts = (reciprocal_gamma(field, _plus(field, part, 1)) for part in (below, rest))
    return field.multiply(gamma(field, _plus(field, top, 1)), field.multiply(*parts))


def _polynomial(field: Field, top: Element, count: int) -> Element:
    """r(r - 1)…(r - k + 1)/k!, and 0 for k < 0."""
    if count < 0:
        return Element(ZERO)
    product = _rising(field, _plus(field, top, 1 - count), count)
    return field.scale(product, Fraction(1, factorial(count)))


SPECIAL_ON_ELEMENTS: dict[str, Callable[[Field, Element], Element]] = {
    "Gamma": gamma,
    RECIPROCAL_GAMMA: reciprocal_gamma,
    "digamma": partial(polygamma, 0),
    "erf": error_function,
}
SPECIAL_ON_TERMS: dict[str, Callable[..., Element]] = {
    "polygamma": _polygamma_of_terms,
    "factorial": _factorial,
    "binomial": _binomial,
}
