"""TRUSTED. Logarithms: log u = Σ k·log|factor| for u > 0, down to irreducible polynomials and primes."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.polynomials import ZERO, Polynomial, constant, only_generator
from notesc.kernel.scalar_form.signs import factorise


def logarithm(field: Field, argument: Element) -> Element:
    """log u of an element u > 0: then u = |u|, no factor is 0, and log|u·v| = log|u| + log|v| whatever the signs.

    Raises NotNormalisable for a number ≤ 0.
    """
    number, factors = factorise(field, argument)
    if number < 0 and not factors:
        raise NotNormalisable("a logarithm of a negative number")
    total = _of_number(field, abs(number))
    for factor, count in factors:
        total = field.add(total, field.scale(_of_modulus(field, factor), count))
    return total


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
    number, factors = factorise(field, Element(radicand))
    total = _of_number(field, abs(number))
    for factor, count in factors:
        total = field.add(total, field.scale(_of_modulus(field, factor), count))
    return total


def _of_polynomial(field: Field, polynomial: Polynomial) -> Element:
    """A generator for log|p|."""
    position = field.generator(("logarithm", field.identity(polynomial)), Generator)
    field.logarithms[position] = (polynomial, 1)
    return field.value(position)
