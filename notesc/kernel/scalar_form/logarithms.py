"""TRUSTED. Logarithms: log u = Σ k·log|factor| for u > 0, down to irreducible polynomials and primes."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.conjugates import canonical_conjugate, square_root_of_sum
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.polynomials import ZERO, Polynomial, constant, only_generator
from notesc.kernel.scalar_form.powers import number_of
from notesc.kernel.scalar_form.signs import factorise


def logarithm(field: Field, argument: Element) -> Element:
    """log u of an element u > 0: then u = |u|, no factor is 0, and log|u·v| = log|u| + log|v| whatever the signs.

    Raises NotNormalisable for a number ≤ 0.
    """
    number = number_of(argument)
    if number is not None and number < 0:
        raise NotNormalisable("a logarithm of a negative number")
    return _of_element(field, argument)


def _of_number(field: Field, number: Fraction) -> Element:
    """The logarithm of a number > 0, by its primes; that of a prime is > 0."""
    total = Element(ZERO)
    for prime, count in polynomials.prime_factors(number):
        value = constant(prime)
        position = field.generator(
            ("logarithm", field.identity(value)), lambda i, n: Generator(i, n, nonnegative=True, strict=True)
        )
        field.logarithms[position] = (value, 1)
        total = field.add(total, field.scale(field.value(position), count))
    return total


def _of_modulus(field: Field, polynomial: Polynomial) -> Element:
    """log|p| for an irreducible polynomial p that is not 0."""
    position = only_generator(polynomial)
    return _of_polynomial(field, polynomial) if position is None else _of_generator(field, position)


def _of_generator(field: Field, position: int) -> Element:
    """log exp(u) = u; log |v|^(1/n) = log|v| / n."""
    generator = field.generators[position]
    if generator.exponent is not None:
        return generator.exponent
    if generator.radicand is not None:
        return field.scale(_of_radicand(field, generator.radicand), Fraction(1, generator.denominator))
    found = field.generator(("logarithm", generator.identity), Generator)
    field.logarithms[found] = (polynomials.generator(position), generator.denominator)
    return field.scale(field.value(found), Fraction(1, generator.denominator))


def _of_radicand(field: Field, radicand: Polynomial) -> Element:
    """log|p| for a polynomial that need not be irreducible."""
    return _of_element(field, Element(radicand))


def _of_element(field: Field, element: Element) -> Element:
    """log|u| of an element that is 0 nowhere."""
    number, factors = factorise(field, element)
    total = _of_number(field, abs(number))
    for factor, count in factors:
        total = field.add(total, field.scale(_of_modulus(field, factor), count))
    return total


def _of_polynomial(field: Field, polynomial: Polynomial) -> Element:
    """A generator for log|p|; or log|N| - log|p′| with the conjugate p′ of p, and N = p·p′; or 2·log √|p|."""
    for candidate in (polynomial, -polynomial):
        root = square_root_of_sum(field, candidate)
        if root is not None:
            return field.scale(_of_element(field, root), 2)
    found = canonical_conjugate(field, polynomial)
    if found is not None:
        norm, other = found
        return field.add(_of_radicand(field, norm), field.negate(_of_polynomial(field, other)))
    position = field.generator(("logarithm", field.identity(polynomial)), Generator)
    field.logarithms[position] = (polynomial, 1)
    return field.value(position)
