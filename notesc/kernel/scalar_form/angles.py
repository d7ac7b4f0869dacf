"""TRUSTED. Sines and cosines over a basis of angles: addition theorems, multiples, fractions, and multiples of π.

Every basis angle θ has two generators, cos(θ/n) and sin(θ/n), tied by sin² = 1 - cos² (Abramowitz and Stegun,
*Handbook of Mathematical Functions*, 4.3.10); sums of angles follow 4.3.16 and 4.3.17. Angles that are values of
inverse functions have their sine and cosine from what these invert; multiples of π have algebraic numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from fractions import Fraction

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.exponentials import combination, quotient_of_monomials
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.polynomials import ONE, ZERO, Polynomial, fraction
from notesc.kernel.scalar_form.powers import rational_power
from notesc.kernel.scalar_form.signs import as_term, says_positive
from notesc.kernel.scalar_form.turns import of_half_turns
from notesc.kernel.scalar_form.whole_powers import whole_power
from notesc.language.constants import pi
from notesc.language.functions import cos, sin
from notesc.language.terms import Number, Term
from notesc.language.whole import is_whole_valued

Exponents = tuple[int, ...]
Direction = tuple[Element, Element]  # the sine and the cosine of an angle

_HALF = Fraction(1, 2)
_LARGEST_MULTIPLE = 48
_START: Direction = (Element(ZERO), Element(ONE))  # of the angle 0


def sine_and_cosine(field: Field, angle: Element) -> Direction:
    """Of an element: by its monomials where the denominator is one, else by whole part and fraction."""
    numerator, denominator = angle.numerator, angle.denominator
    if len(denominator) == 1:
        return _of_monomials(field, numerator, denominator.monomial(0))
    whole, rest = divmod(numerator, denominator)
    result = _of_monomials(field, whole, ONE.monomial(0))
    return result if rest.is_zero() else turned(field, result, _of_fraction(field, field.quotient(rest, denominator)))


def turned(field: Field, first: Direction, second: Direction) -> Direction:
    """The direction of the sum of two angles."""
    (s, c), (t, d) = first, second
    add, multiply = field.add, field.multiply
    return add(multiply(s, d), multiply(c, t)), add(multiply(c, d), field.negate(multiply(s, t)))


def multiple(field: Field, direction: Direction, count: int) -> Direction:
    """The direction of a whole multiple of an angle. Raises NotNormalisable where it would be too large."""
    if abs(count) > _LARGEST_MULTIPLE:
        raise NotNormalisable("a multiple of an angle grows too large")
    if count < 0:
        direction = field.negate(direction[0]), direction[1]
    result = _START
    for bit in format(abs(count), "b"):
        result = turned(field, result, result)
        if bit == "1":
            result = turned(field, result, direction)
    return result


def _of_monomials(field: Field, numerator: Polynomial, denominator: Exponents) -> Direction:
    """Of Σ q·m/d, term by term, the monomial d having coefficient 1."""
    result = _START
    for exponents, coefficient in numerator.terms():
        quotient = tuple(over - under for over, under in zip(exponents, denominator, strict=True))
        result = turned(field, result, _of_monomial(field, quotient, fraction(coefficient)))
    return result


def _of_monomial(field: Field, quotient: Exponents, factor: Fraction) -> Direction:
    """Of q·m for a monomial m: a multiple of π, a value of an inverse function, or a basis angle."""
    used = [position for position, exponent in enumerate(quotient) if exponent]
    if len(used) == 1 and quotient[used[0]] == 1 and used[0] in field.arcs:
        direction = _fraction_of_an_arc(field, field.arcs[used[0]], factor)
        if direction is not None:
            return direction
    whole = _whole_half_turns(field, quotient, used)
    if whole is not None and not any(whole):
        return of_half_turns(field, factor)
    if whole is not None and factor.denominator == 1:
        exponent = field.scale(quotient_of_monomials(field, whole), factor)
        return Element(ZERO), whole_power(field, Element(-ONE), exponent)
    if min(quotient) >= 0:
        part = quotient_of_monomials(field, quotient)
        return _of_basis(field, ("angle", field.monomial(quotient)), part, factor)
    return _of_fraction(field, field.scale(quotient_of_monomials(field, quotient), factor))


def _whole_half_turns(field: Field, quotient: Exponents, used: list[int]) -> Exponents | None:
    """The monomial m of π·m where that is a whole number; None where it is none."""
    at_pi = [i for i in used if field.generators[i].term == pi and quotient[i] == 1]
    others = [field.generators[i] for i in used if i not in at_pi]
    if len(at_pi) != 1 or any(quotient[i] < 0 for i in used):
        return None
    if any(item.term is None or item.denominator != 1 or not is_whole_valued(item.term) for item in others):
        return None
    return tuple(0 if i in at_pi else exponent for i, exponent in enumerate(quotient))


def _fraction_of_an_arc(field: Field, direction: Direction, factor: Fraction) -> Direction | None:
    """A multiple of an angle θ in [-π/2, π/2], or of θ/2ᵏ: cos(θ/2) = √((1 + cos θ)/2), sin(θ/2) = sin θ/(2·cos(θ/2)).

    Abramowitz and Stegun, Handbook of Mathematical Functions, 4.3.21 and 4.3.24; cos(θ/2) > 0.
    """
    halvings = factor.denominator.bit_length() - 1
    if factor.denominator != 1 << halvings:
        return None
    for _ in range(halvings):
        cosine = rational_power(field, field.scale(field.add(Element(ONE), direction[1]), _HALF), _HALF)
        direction = field.multiply(direction[0], field.inverse(field.scale(cosine, 2))), cosine
    return multiple(field, direction, factor.numerator)


def _of_basis(field: Field, structure: Hashable, part: Element, factor: Fraction) -> Direction:
    """Of a rational multiple of a basis angle; starts again with a finer one where this one does not do."""
    identity = field.memory.identity(structure)
    parts = field.memory.denominators.get(identity, 1)
    count = factor * parts
    if count.denominator != 1:
        field.memory.refine(identity, factor.denominator)
    angle = _angle_term(field, part, parts)
    cosine = field.generator(("cosine", structure, parts), _maker(field, None if angle is None else cos(angle), None))
    square = polynomials.power(field.value(cosine).numerator, 2)
    sine = field.generator(("sine", structure, parts), _maker(field, None if angle is None else sin(angle), square))
    if field.generators[cosine].denominator == 1:
        field.sines[cosine] = sine
    return multiple(field, (field.value(sine), field.value(cosine)), int(count))


def _maker(field: Field, term: Term | None, square: Polynomial | None) -> Callable[[int, int], Generator]:
    """Makes the generator for a cosine, or for the sine beside a cosine whose square is given."""

    def make(identity: int, denominator: int) -> Generator:
        answers = field.memory.answers
        if identity not in answers:
            answers[identity] = term is not None and says_positive(field, term)
        strict = answers[identity]
        relation = None if square is None else (2 * denominator, ONE - square)
        return Generator(identity, denominator, strict, strict, relation, term)

    return make


def _angle_term(field: Field, part: Element, parts: int) -> Term | None:
    over, under = as_term(field, part.numerator), as_term(field, part.denominator)
    if over is None or under is None:
        return None
    below = Number(Fraction(parts)) if part.denominator.is_one() else under if parts == 1 else parts * under
    return over if below == Number(Fraction(1)) else over / below


# ---- angles with denominators ---------------------------------------------------------------------------------------


def _of_fraction(field: Field, angle: Element) -> Direction:
    """Of a fraction: by earlier fractions where it is a rational combination of them and a polynomial."""
    found = combination(field, angle, [earlier for earlier, _ in field.angles])
    if found is None:
        structure: Hashable = ("angle", field.identity(angle.numerator), field.identity(angle.denominator))
        field.angles.append((angle, structure))
        return _of_basis(field, structure, angle, Fraction(1))
    factors, rest = found
    result = sine_and_cosine(field, Element(rest))
    for factor, (earlier, name) in zip(factors, field.angles, strict=False):
        if factor:
            result = turned(field, result, _of_basis(field, name, earlier, factor))
    return result
