"""TRUSTED. Powers that are not whole: roots of absolute values of irreducible factors, and of primes."""

from __future__ import annotations

from fractions import Fraction
from math import floor, lcm

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.conjugates import canonical_conjugate, square_root_of_sum
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.memory import Sign
from notesc.kernel.scalar_form.polynomials import ONE, ZERO, Polynomial, constant, only_generator
from notesc.kernel.scalar_form.signs import factorise, sign_of

_LARGEST_EXPONENT_OF_NUMBER = 400


def rational_power(field: Field, base: Element, exponent: Fraction) -> Element:
    """base^exponent for a base ≥ 0, > 0 where the exponent is negative: the product of powers of |factors|.

    |u·v|^q = |u|^q · |v|^q whatever the signs of u and v. Factors of unknown sign with odd multiplicity are kept
    together where the sign of their product is known. Raises NotNormalisable for a negative number, and for a negative
    power of 0.
    """
    if base.numerator.is_zero():
        if exponent < 0:
            raise NotNormalisable("a negative power of 0")
        return Element(ZERO)
    number, factors = factorise(field, base)
    if number < 0 and not factors:
        raise NotNormalisable("a root of a negative number")
    result = number_power(field, abs(number), exponent)
    together = []
    for factor, count in factors:
        is_odd = count % 2 == 1 and sign_of(field, factor) is None
        together += [factor] if is_odd else []
        result = field.multiply(result, modulus_power(field, factor, (count - is_odd) * exponent))
    for factor in _known_together(field, together):
        result = field.multiply(result, modulus_power(field, factor, exponent))
    return result


def _known_together(field: Field, factors: list[Polynomial]) -> list[Polynomial]:
    """The product of the factors, where its sign is known; otherwise each factor by itself."""
    product = ONE
    for factor in factors:
        product = polynomials.multiply(product, factor)
    return [product] if len(factors) > 1 and sign_of(field, product) is not None else factors


def modulus_power(field: Field, polynomial: Polynomial, exponent: Fraction) -> Element:
    """|polynomial|^exponent, where the exponent is ≥ 0 or the polynomial is 0 nowhere."""
    if exponent == 0:
        return Element(ONE)
    if polynomial.is_constant():
        return number_power(field, abs(polynomials.fraction(polynomial.leading_coefficient())), exponent)
    if exponent % 2 == 0:
        return field.power(Element(polynomial), int(exponent))
    sign = sign_of(field, polynomial)
    if exponent.denominator == 1 and sign is not None:
        return field.power(Element(polynomial * sign.direction), int(exponent))
    if len(polynomial) > 1:
        simpler = _by_conjugates(field, polynomial, exponent)
        if simpler is not None:
            return simpler
    position = only_generator(polynomial)
    if position is not None and field.generators[position].nonnegative:
        _refine(field, field.generators[position], exponent)
    return _radical_power(field, polynomial, sign, exponent)


def _by_conjugates(field: Field, polynomial: Polynomial, exponent: Fraction) -> Element | None:
    """|p|^q where √|p| comes apart, or as |N|^q/|p′|^q with the conjugate p′ of p; None where neither is so."""
    if exponent.denominator == 2:  # a square root
        for candidate in (polynomial, -polynomial):
            root = square_root_of_sum(field, candidate)
            if root is not None:
                return field.power(root, exponent.numerator)
    found = canonical_conjugate(field, polynomial)
    if found is None:
        return None
    norm, other = found
    size = norm if field.is_strict(norm) else -norm
    return field.multiply(rational_power(field, Element(size), exponent), modulus_power(field, other, -exponent))


def _refine(field: Field, generator: Generator, exponent: Fraction) -> None:
    """Starts again with a finer root of the value of a generator ≥ 0: x = g² with g ≥ 0 has g for its square root."""
    power_of_value = exponent / generator.denominator
    field.memory.refine(generator.identity, lcm(generator.denominator, power_of_value.denominator))


def _radical_power(field: Field, radicand: Polynomial, sign: Sign | None, exponent: Fraction) -> Element:
    """A power of g = |radicand|^(1/n): gⁿ = ±radicand where the sign is known, and g²ⁿ = radicand² in any case."""

    def make(identity: int, denominator: int) -> Generator:
        if sign is None:
            relation = (2 * denominator, field.reduce(polynomials.multiply(radicand, radicand)))
        else:
            relation = (denominator, radicand * sign.direction)
        is_strict = sign is not None and sign.strict
        return Generator(
            identity, denominator, nonnegative=True, strict=is_strict, relation=relation, radicand=radicand
        )

    position = field.generator(("modulus", field.identity(radicand)), make)
    generator = field.generators[position]
    count = exponent * generator.denominator
    if count.denominator != 1:
        field.memory.refine(generator.identity, exponent.denominator)
    return field.power(Element(polynomials.generator(position)), int(count))


def number_power(field: Field, number: Fraction, exponent: Fraction) -> Element:
    """A power of a number > 0: roots of primes, the whole part of each exponent taken out."""
    result = Element(ONE)
    for prime, count in polynomials.prime_factors(number):
        whole = floor(count * exponent)
        if abs(whole) > _LARGEST_EXPONENT_OF_NUMBER:
            raise NotNormalisable("a power of a number grows too large")
        result = field.scale(result, Fraction(prime) ** whole)
        rest = count * exponent - whole
        if rest:
            result = field.multiply(result, _radical_power(field, constant(prime), Sign(1, strict=True), rest))
    return result


# ---- symbolic exponents ---------------------------------------------------------------------------------------------


def number_of(element: Element) -> Fraction | None:
    """The rational number that an element is, if it is one."""
    if element.numerator.is_zero():
        return Fraction(0)
    if not (element.numerator.is_constant() and element.denominator.is_one()):
        return None
    return polynomials.fraction(element.numerator.leading_coefficient())
