"""TRUSTED. Exponentials over a basis of exponents: exp(a + b) = exp(a)·exp(b), exp(q·a) = exp(a)^q for rational q."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from flint import fmpq_mat

from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.polynomials import ONE, RING, Polynomial
from notesc.kernel.scalar_form.powers import modulus_power
from notesc.kernel.scalar_form.signs import as_term
from notesc.language.functions import exp

Exponents = tuple[int, ...]


def exponential(field: Field, exponent: Element) -> Element:
    """exp of an element: by its monomials where the denominator is one, else by whole part and fraction."""
    numerator, denominator = exponent.numerator, exponent.denominator
    if len(denominator) == 1:
        return _of_monomials(field, numerator, denominator.monomial(0))
    whole, rest = divmod(numerator, denominator)
    result = _of_monomials(field, whole, ONE.monomial(0))
    return result if rest.is_zero() else field.multiply(result, _of_fraction(field, field.quotient(rest, denominator)))


def _of_monomials(field: Field, numerator: Polynomial, denominator: Exponents) -> Element:
    """exp(Σ c·m/d) = Π exp(c·m/d), and exp(c·log|p|) = |p|^c, the monomial d having coefficient 1."""
    result = Element(ONE)
    for exponents, coefficient in numerator.terms():
        quotient = tuple(over - under for over, under in zip(exponents, denominator, strict=True))
        factor = polynomials.fraction(coefficient)
        logarithm = _logarithm_in(field, quotient)
        if logarithm is not None:
            base, multiple = logarithm
            power = modulus_power(field, base, factor * multiple)
        elif min(quotient) >= 0:
            power = _basis_power(field, quotient, factor)
        else:
            power = _of_fraction(field, field.scale(quotient_of_monomials(field, quotient), factor))
        result = field.multiply(result, power)
    return result


def _logarithm_in(field: Field, quotient: Exponents) -> tuple[Polynomial, int] | None:
    """(p, n) where a monomial is n·log|p| and nothing else; p is 0 nowhere."""
    used = [position for position, exponent in enumerate(quotient) if exponent]
    if len(used) != 1 or quotient[used[0]] != field.generators[used[0]].denominator:
        return None
    return field.logarithms.get(used[0])


def _basis_power(field: Field, quotient: Exponents, power: Fraction) -> Element:
    """exp(m)^power for a monomial m."""

    def make(identity: int, denominator: int) -> Generator:
        whole = quotient_of_monomials(field, quotient)
        exponent, term = field.scale(whole, Fraction(1, denominator)), as_term(field, whole.numerator)
        value = None if term is None or not whole.denominator.is_one() else exp(term)
        return Generator(identity, denominator, nonnegative=True, strict=True, exponent=exponent, term=value)

    return _power(field, field.generator(("exponential", field.monomial(quotient)), make), power)


def quotient_of_monomials(field: Field, quotient: Exponents) -> Element:
    """The product of the generators with these exponents, negative ones in the denominator."""
    over = RING.from_dict({tuple(max(exponent, 0) for exponent in quotient): 1})
    under = RING.from_dict({tuple(max(-exponent, 0) for exponent in quotient): 1})
    return field.quotient(over, under)


def _power(field: Field, position: int, power: Fraction) -> Element:
    """value^power for the value of a generator; starts again with a finer root where this one does not do."""
    generator = field.generators[position]
    count = power * generator.denominator
    if count.denominator != 1:
        field.memory.refine(generator.identity, power.denominator)
    return field.power(Element(polynomials.generator(position)), int(count))


# ---- exponents with denominators ------------------------------------------------------------------------------------


def _of_fraction(field: Field, exponent: Element) -> Element:
    """exp of a fraction: by earlier fractions where it is a rational combination of them and a polynomial."""
    found = combination(field, exponent, [earlier for earlier, _ in field.exponents])
    if found is None:
        return _new_fraction(field, exponent)
    factors, rest = found
    result = exponential(field, Element(rest))
    for factor, (_, position) in zip(factors, field.exponents, strict=False):
        result = field.multiply(result, _power(field, position, factor))
    return result


def _new_fraction(field: Field, exponent: Element) -> Element:
    """A generator for the exponential of a fraction that is not in the span of the earlier ones."""

    def make(identity: int, denominator: int) -> Generator:
        part = field.scale(exponent, Fraction(1, denominator))
        return Generator(identity, denominator, nonnegative=True, strict=True, exponent=part)

    structure = ("exponential", field.identity(exponent.numerator), field.identity(exponent.denominator))
    position = field.generator(structure, make)
    field.exponents.append((exponent, position))
    return field.value(position)


def combination(field: Field, exponent: Element, earlier: list[Element]) -> tuple[list[Fraction], Polynomial] | None:
    """q and p with exponent = Σ q·(earlier exponents) + p exactly, for numbers q and a polynomial p."""
    if not earlier:
        return None
    fractions = [*earlier, exponent]
    common = ONE
    for one in fractions:
        shared = polynomials.greatest_common_divisor(common, one.denominator)
        common = polynomials.multiply(common, one.denominator / shared)
    numerators = [field.reduce(polynomials.multiply(one.numerator, common / one.denominator)) for one in fractions]
    factors = _solution([divmod(numerator, common)[1] for numerator in numerators])
    if factors is None:
        return None
    difference = numerators[-1]
    for factor, numerator in zip(factors, numerators, strict=False):
        difference -= numerator * polynomials.constant(factor)
    rest, remainder = divmod(field.reduce(difference), common)
    return (factors, rest) if remainder.is_zero() else None


def _solution(columns: list[Polynomial]) -> list[Fraction] | None:
    """Numbers q with Σ q·(all columns but the last) = the last, where there are any."""
    rows: dict[Exponents, list[Any]] = {}
    for position, column in enumerate(columns):
        for exponents, coefficient in column.terms():
            rows.setdefault(exponents, [0] * len(columns))[position] = coefficient
    unknowns = len(columns) - 1
    solution = [Fraction(0)] * unknowns
    if not rows:
        return solution
    reduced, rank = fmpq_mat(list(rows.values())).rref()
    for row in range(rank):
        pivot = next(column for column in range(unknowns + 1) if reduced[row, column] != 0)
        if pivot == unknowns:
            return None
        solution[pivot] = polynomials.fraction(reduced[row, unknowns])
    return solution
