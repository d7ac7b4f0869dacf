"""TRUSTED. Sines and cosines of rational multiples of π, as algebraic numbers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from flint import fmpz_poly

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.polynomials import ONE, ZERO, Polynomial
from notesc.kernel.scalar_form.powers import number_power, rational_power
from notesc.language.constants import pi
from notesc.language.functions import cos

Direction = tuple[Element, Element]  # the sine and the cosine of an angle

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_LARGEST_DENOMINATOR = 45


def of_half_turns(field: Field, count: Fraction) -> Direction:
    """The direction of count·π, by whole turns and multiples of π over the denominator."""
    from notesc.kernel.scalar_form.angles import multiple

    count %= 2
    numerator, denominator = count.numerator, count.denominator
    if denominator > _LARGEST_DENOMINATOR:
        raise NotNormalisable("a sine of too small a part of a turn")
    if numerator > denominator:
        sine, cosine = of_half_turns(field, count - 1)
        return field.negate(sine), field.negate(cosine)
    if denominator == 1:
        return Element(ZERO), Element(ONE if numerator == 0 else -ONE)
    rule = _KNOWN.get(denominator)
    return multiple(field, _by_minimal_polynomial(field, denominator) if rule is None else rule(field), numerator)


# ---- π over a whole number (Abramowitz and Stegun, Handbook of Mathematical Functions, 4.3.46 and §4.3) --------------


def _root(field: Field, number: int) -> Element:
    return number_power(field, Fraction(number), _HALF)


def _sixth(field: Field) -> Direction:
    return Element(ONE * polynomials.constant(_HALF)), field.scale(_root(field, 3), _HALF)


def _fourth(field: Field) -> Direction:
    side = field.scale(_root(field, 2), _HALF)
    return side, side


def _twelfth(field: Field) -> Direction:
    long, short = _root(field, 6), _root(field, 2)
    difference = field.add(long, field.negate(short))
    return field.scale(difference, _QUARTER), field.scale(field.add(long, short), _QUARTER)


def _fifth(field: Field) -> Direction:
    """cos(π/5) = (1 + √5)/4 and sin(π/5) = √(10 - 2√5)/4."""
    root = _root(field, 5)
    square = field.add(Element(polynomials.constant(10)), field.scale(root, -2))
    sine = field.scale(rational_power(field, square, _HALF), _QUARTER)
    return sine, field.scale(field.add(Element(ONE), root), _QUARTER)


def _eighth(field: Field) -> Direction:
    """cos(π/8) = √(2 + √2)/2 and sin(π/8) = √(2 - √2)/2."""
    two, root = Element(polynomials.constant(2)), _root(field, 2)
    squares = field.add(two, field.negate(root)), field.add(two, root)
    sine, cosine = (field.scale(rational_power(field, square, _HALF), _HALF) for square in squares)
    return sine, cosine


_KNOWN: dict[int, Callable[[Field], Direction]] = {
    2: lambda field: (Element(ONE), Element(ZERO)),
    3: lambda field: _sixth(field)[::-1],
    4: _fourth,
    5: _fifth,
    6: _sixth,
    8: _eighth,
    10: lambda field: (_tenth_sine(field), _tenth_cosine(field)),
    12: _twelfth,
}


def _tenth_sine(field: Field) -> Element:
    """sin(π/10) = (√5 - 1)/4."""
    return field.scale(field.add(_root(field, 5), Element(-ONE)), _QUARTER)


def _tenth_cosine(field: Field) -> Element:
    """cos(π/10) = √(10 + 2√5)/4."""
    square = field.add(Element(polynomials.constant(10)), field.scale(_root(field, 5), 2))
    return field.scale(rational_power(field, square, _HALF), _QUARTER)


def _by_minimal_polynomial(field: Field, denominator: int) -> Direction:
    """A generator for c = cos(π/n), with its minimal polynomial as the relation; sin(π/n) = cos((n - 2)·π/(2n)).

    2·cos(π/n) is 2·cos(2π/(2n)). With an even n the sine is a Chebyshev polynomial of c, so that the relation is all
    there is to know; an odd n is taken as half of an even one.
    """
    from notesc.kernel.scalar_form.angles import multiple

    if denominator % 2:
        half = _by_minimal_polynomial(field, 2 * denominator)
        return multiple(field, half, 2)
    of_twice = [Fraction(int(c)) for c in fmpz_poly.cos_minpoly(2 * denominator).coeffs()]
    degree = len(of_twice) - 1
    coefficients = [c * 2**power / 2**degree for power, c in enumerate(of_twice)]

    def make(identity: int, parts: int) -> Generator:
        value: Polynomial = polynomials.generator(len(field.generators))
        lower = ZERO
        for power, coefficient in enumerate(coefficients[:-1]):
            lower -= polynomials.constant(coefficient) * value**power
        return Generator(identity, parts, True, True, (degree, lower), cos(pi / denominator))

    position = field.generator(("cosine of a part of a turn", denominator), make)
    if field.generators[position].denominator != 1:
        raise NotNormalisable("a root of a sine of a part of a turn")
    cosine = polynomials.generator(position)
    return Element(_chebyshev(field, cosine, denominator // 2 - 1)), Element(cosine)


def _chebyshev(field: Field, cosine: Polynomial, order: int) -> Polynomial:
    """cos(kθ) by cos θ: T_k = 2·c·T_(k - 1) - T_(k - 2) (Abramowitz and Stegun, 22.7.4)."""
    before, here = ONE, cosine
    for _ in range(order - 1):
        before, here = here, field.reduce(polynomials.constant(2) * cosine * here - before)
    return here if order else ONE
