"""TRUSTED. The ring of polynomials over the rational numbers, and how large one may grow."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import comb
from typing import Any

from flint import Ordering, fmpq, fmpq_mpoly_ctx, fmpz

from notesc.kernel.normal_form.normaliser import NotNormalisable

Polynomial = Any  # flint.fmpq_mpoly; flint comes without types

MOST_GENERATORS = 32
_MOST_TERMS = 3000
_MOST_PRODUCTS = 100_000  # of terms, in one multiplication
_MOST_TERMS_TO_FACTOR = 200
_HIGHEST_DEGREE_TO_FACTOR = 150
_HIGHEST_POWER = 1000
_LARGEST_NUMBER_TO_FACTOR = 10**40

RING = fmpq_mpoly_ctx.get([f"g{i}" for i in range(MOST_GENERATORS)], Ordering.lex)
ZERO: Polynomial = RING.constant(0)
ONE: Polynomial = RING.constant(1)
_GENERATORS = RING.gens()


def constant(value: Fraction | int) -> Polynomial:
    """A number as a polynomial."""
    return RING.constant(fmpq(value.numerator, value.denominator))


def from_terms(terms: Mapping[tuple[int, ...], Fraction]) -> Polynomial:
    """The polynomial with these coefficients, by the exponents of all generators."""
    return RING.from_dict({exponents: fmpq(c.numerator, c.denominator) for exponents, c in terms.items()})


def generator(index: int) -> Polynomial:
    """One generator as a polynomial."""
    return _GENERATORS[index]


def fraction(value: Any) -> Fraction:
    """The fraction that a flint number is."""
    return Fraction(int(value.p), int(value.q))


def multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    """The product. Raises NotNormalisable where it would be too large."""
    if len(left) * len(right) > _MOST_PRODUCTS:
        raise NotNormalisable("a product of polynomials grows too large")
    product = left * right
    if len(product) > _MOST_TERMS:
        raise NotNormalisable("a polynomial grows too large")
    return product


def power(base: Polynomial, exponent: int) -> Polynomial:
    """The power with an exponent ≥ 0. Raises NotNormalisable where it would be too large."""
    terms = len(base)
    if exponent > _HIGHEST_POWER or (terms > 1 and comb(exponent + terms - 1, terms - 1) > _MOST_TERMS):
        raise NotNormalisable("a power of a polynomial grows too large")
    return base**exponent


def greatest_common_divisor(left: Polynomial, right: Polynomial) -> Polynomial:
    """The greatest common divisor. Raises NotNormalisable where it would take too long."""
    if right.is_constant() or left.is_constant():
        return ONE
    if len(left) > 1 and len(right) > 1:
        _check_degree(left)
        _check_degree(right)
    return left.gcd(right)


def factors(polynomial: Polynomial) -> tuple[Fraction, list[tuple[Polynomial, int]]]:
    """A number and irreducible polynomials with their multiplicities, of which the polynomial is the product."""
    if len(polynomial) > _MOST_TERMS_TO_FACTOR:
        raise NotNormalisable("a polynomial is too large to be factored")
    if len(polynomial) > 1:
        _check_degree(polynomial)
    number, found = polynomial.factor()
    return fraction(number), [(factor, int(count)) for factor, count in found]


def _check_degree(polynomial: Polynomial) -> None:
    if max(polynomial.degrees()) > _HIGHEST_DEGREE_TO_FACTOR:
        raise NotNormalisable("a polynomial has too high a degree")


def prime_factors(number: Fraction) -> list[tuple[int, int]]:
    """The primes of a positive number with their exponents, negative ones for the denominator's."""
    if max(number.numerator, number.denominator) > _LARGEST_NUMBER_TO_FACTOR:
        raise NotNormalisable("a number is too large to be factored")
    over = [(int(prime), int(count)) for prime, count in fmpz(number.numerator).factor()]
    under = [(int(prime), -int(count)) for prime, count in fmpz(number.denominator).factor()]
    return over + under


def only_generator(polynomial: Polynomial) -> int | None:
    """The generator that the polynomial is, without coefficient or power."""
    if len(polynomial) != 1 or polynomial.leading_coefficient() != 1:
        return None
    exponents = polynomial.monomial(0)
    return exponents.index(1) if sum(exponents) == 1 else None
