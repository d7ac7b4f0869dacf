"""TRUSTED. Inverse sines and tangents: generators whose sine and cosine are known, and differences that are 0."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from flint import arb, fmpq

from notesc.kernel.scalar_form.angles import sine_and_cosine
from notesc.kernel.scalar_form.atoms import opaque
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.polynomials import ONE, ZERO, Polynomial
from notesc.kernel.scalar_form.powers import number_of, rational_power
from notesc.kernel.scalar_form.signs import learn_sign, says_nonnegative, sign_of_element
from notesc.language.constants import pi
from notesc.language.terms import Term

_HALF = Fraction(1, 2)
_WHOLE_TURN = 2  # in multiples of π
# squares of sines and tangents, and the angle in multiples of π
_OF_SINE = {Fraction(q): Fraction(a) for q, a in (("1/4", "1/6"), ("1/2", "1/4"), ("3/4", "1/3"), ("1", "1/2"))}
_OF_TANGENT = {Fraction(q): Fraction(a) for q, a in (("1/3", "1/6"), ("1", "1/4"), ("3", "1/3"))}


def arcsine(field: Field, sine: Element) -> Element:
    """arcsin u with -1 ≤ u ≤ 1: an angle from -π/2 to π/2, whose cosine √(1 - u²) is ≥ 0."""

    def direction(u: Element) -> tuple[Element, Element]:
        square = field.add(Element(ONE), field.negate(field.power(u, 2)))
        learn_sign(field, square, strict=False)
        return u, rational_power(field, square, _HALF)

    return _arc(field, "arcsin", sine, _OF_SINE, direction)


def arctangent(field: Field, tangent: Element) -> Element:
    """arctan u: an angle between -π/2 and π/2, whose cosine is 1/√(1 + u²)."""

    def direction(u: Element) -> tuple[Element, Element]:
        square = field.add(Element(ONE), field.power(u, 2))
        learn_sign(field, square, strict=True)
        cosine = field.inverse(rational_power(field, square, _HALF))
        return field.multiply(u, cosine), cosine

    return _arc(field, "arctan", tangent, _OF_TANGENT, direction)


def _arc(
    field: Field,
    name: str,
    argument: Element,
    known: dict[Fraction, Fraction],
    direction: Callable[[Element], tuple[Element, Element]],
) -> Element:
    """An odd function of an element: 0 at 0, a part of π at known numbers, else a generator with its direction."""
    if argument.numerator.is_zero():
        return Element(ZERO)
    if argument.numerator.leading_coefficient() < 0:
        return field.negate(_arc(field, name, field.negate(argument), known, direction))
    square = number_of(field.power(argument, 2))
    sign = sign_of_element(field, argument) if square in known else None
    if square is not None and sign is not None:
        return field.scale(opaque(field, ("atom", pi), pi), known[square] * sign.direction)
    sine_and_cosine_of_it = direction(argument)
    structure = (name, field.identity(argument.numerator), field.identity(argument.denominator))
    position = field.generator(structure, Generator)
    field.arcs[position] = sine_and_cosine_of_it
    field.arguments[position] = (name, argument)
    return field.value(position)


# ---- differences of angles ------------------------------------------------------------------------------------------


def is_zero_angle(field: Field, difference: Element) -> bool:
    """Whether a sum of multiples of π and of values of inverse functions is 0.

    It is where its cosine is 1 and it lies less than a whole turn from 0.
    """
    if not difference.denominator.is_one() or not _is_less_than_a_turn(field, difference.numerator):
        return False
    _, cosine = sine_and_cosine(field, difference)
    return field.are_equal(cosine, Element(ONE))


def _is_less_than_a_turn(field: Field, angle: Polynomial) -> bool:
    """Whether a linear combination of π, arcs and bounded angles lies between -2π and 2π, by where each lies."""
    total = arb(0)
    for exponents, coefficient in angle.terms():
        used = [position for position, exponent in enumerate(exponents) if exponent]
        if len(used) != 1 or exponents[used[0]] != 1:
            return False
        (position,) = used
        if field.generators[position].denominator != 1:
            return False
        if position in field.arcs:
            part: arb | None = _half_turns_of(field, position)
        else:
            part = _half_turns_by_bounds(field, field.generators[position].term)
        if part is None:
            return False
        total += part * coefficient
    return bool(total > -_WHOLE_TURN) and bool(total < _WHOLE_TURN)


def _half_turns_by_bounds(field: Field, term: Term | None) -> arb | None:
    """A ball, in multiples of π, that holds an angle: π itself, or one of which the caller knows where it lies."""
    if term is None or term == pi:
        return None if term is None else arb(1)
    for lower, upper in ((-_HALF, _HALF), (0, 1), (-1, 1)):
        if says_nonnegative(field, upper * pi - term) and says_nonnegative(field, term - lower * pi):
            return arb(float(upper + lower) / 2, float(upper - lower) / 2)
    return None


def _half_turns_of(field: Field, position: int) -> arb:
    """A ball, in multiples of π, that holds an arc: around a known value, or all of its range on its side of 0."""
    name, argument = field.arguments[position]
    number = number_of(argument)
    if number is not None:
        at = arb(fmpq(number.numerator, number.denominator))
        return (at.atan() if name == "arctan" else at.asin()) / arb.pi()
    sign = sign_of_element(field, argument)
    if sign is None:
        return arb(0, _HALF_BALL)
    return arb(_QUARTER_BALL * sign.direction, _QUARTER_BALL)


_HALF_BALL, _QUARTER_BALL = 0.5, 0.25
