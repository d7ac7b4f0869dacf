"""TRUSTED. Powers with whole-valued exponents that are no numbers: of bases of any sign.

At every point where both sides are defined they are whole powers, and u⁰ = 1 for every u.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.exponentials import exponential
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.logarithms import logarithm
from notesc.kernel.scalar_form.polynomials import ONE, RING, ZERO, Polynomial, constant
from notesc.kernel.scalar_form.signs import factorise, sign_of
from notesc.language.terms import Index, Size
from notesc.language.whole import is_whole_valued

Exponents = tuple[int, ...]
_HIGHEST_SHIFT = 60


def whole_power(field: Field, base: Element, exponent: Element) -> Element:
    """uⁿ for a whole-valued n: (u·v)ⁿ = uⁿ·vⁿ, and (1/u)ⁿ = 1/uⁿ where u is not 0.

    Raises NotNormalisable where the base is 0.
    """
    if not exponent.denominator.is_one():
        raise NotNormalisable("a whole-valued exponent with a denominator")
    number, factors = factorise(field, base)
    result = _power_of_number(field, number, exponent.numerator)
    for factor, count in factors:
        power = _power_of_factor(field, factor, exponent.numerator)
        result = field.multiply(result, field.power(power, count))
    return result


def _power_of_number(field: Field, number: Fraction, exponent: Polynomial) -> Element:
    size = _power_of_positive(field, constant(abs(number)), exponent)
    return size if number > 0 else field.multiply(_sign_power(field, exponent), size)


def _power_of_positive(field: Field, base: Polynomial, exponent: Polynomial) -> Element:
    """uⁿ = exp(n·log u) for u > 0."""
    if base.is_one():
        return Element(ONE)
    return exponential(field, field.multiply(Element(exponent), logarithm(field, Element(base))))


def _power_of_factor(field: Field, factor: Polynomial, exponent: Polynomial) -> Element:
    """A factor of known sign by its absolute value; another one by what its exponent is made of."""
    sign = sign_of(field, factor)
    if sign is not None and sign.strict:
        size = _power_of_positive(field, factor * sign.direction, exponent)
        return size if sign.direction > 0 else field.multiply(_sign_power(field, exponent), size)
    parts = _parts_from_one(field, exponent)
    return _power_by_shift(field, factor, exponent) if parts is None else _power_by_parts(field, factor, *parts)


# ---- exponents Σ c·m + d with c ≥ 0 and monomials m ≥ 1 -------------------------------------------------------------


def _parts_from_one(field: Field, exponent: Polynomial) -> tuple[list[tuple[Exponents, int]], int] | None:
    """The monomials m with their coefficients c, and Σ c + d ≥ 0; None where the exponent is not of this kind."""
    parts, rest = [], Fraction(0)
    for exponents, coefficient in exponent.terms():
        value = polynomials.fraction(coefficient)
        rest += value
        if not any(exponents):
            continue
        if value < 0 or value.denominator != 1 or not _is_product_from_one(field, exponents):
            return None
        parts.append((exponents, int(value)))
    return (parts, int(rest)) if rest.denominator == 1 and 0 <= rest <= _HIGHEST_SHIFT else None


def _is_product_from_one(field: Field, exponents: Exponents) -> bool:
    """A product of sizes and indices, which is at least 1."""
    return all(isinstance(generator.term, Size | Index) for generator, _ in _occurring(field, exponents))


def _occurring(field: Field, exponents: Exponents) -> Iterator[tuple[Generator, int]]:
    for generator, exponent in zip(field.generators, exponents, strict=False):
        if exponent:
            yield generator, int(exponent)


def _power_by_parts(field: Field, factor: Polynomial, parts: list[tuple[Exponents, int]], rest: int) -> Element:
    """uⁿ = Π (u^(m - 1))^c · u^(Σ c + d): every exponent here is ≥ 0."""
    result = field.power(Element(factor), rest)
    for exponents, count in parts:
        structure = ("power less one", field.identity(factor), field.monomial(exponents))
        position = field.generator(structure, Generator)
        result = field.multiply(result, field.power(field.value(position), count))
    return result


# ---- other exponents ------------------------------------------------------------------------------------------------


def _power_by_shift(field: Field, factor: Polynomial, exponent: Polynomial) -> Element:
    """u^(e + s) = u^(e + l)·u^(s - l) for the least l with which e occurs: u^(e + l) stands in one of the sides."""
    shift = polynomials.fraction(exponent.coefficient(len(exponent) - 1)) if exponent.terms() else Fraction(0)
    shift = Fraction(0) if any(exponent.monomial(len(exponent) - 1)) else shift
    whole = shift.numerator // shift.denominator
    rest = exponent - constant(whole)
    structure = ("power", field.identity(factor), field.identity(rest))
    least = field.memory.least_shift(structure, whole)
    if whole - least > _HIGHEST_SHIFT:
        raise NotNormalisable("an exponent grows too large")
    position = field.generator(structure, Generator)
    return field.multiply(field.value(position), field.power(Element(factor), whole - least))


# ---- signs ----------------------------------------------------------------------------------------------------------


def _sign_power(field: Field, exponent: Polynomial) -> Element:
    """(-1)ⁿ by the parity of n: coefficients between 0 and 2, k² ≡ k, and ((-1)ᵐ)² = 1 for every whole part m."""
    result, remainder = Element(ONE), ZERO
    for exponents, coefficient in exponent.terms():
        value = polynomials.fraction(coefficient)
        if not all(_is_whole_generator(generator) for generator, _ in _occurring(field, exponents)):
            remainder += RING.from_dict({exponents: coefficient})
            continue
        value -= 2 * (value.numerator // (2 * value.denominator))
        whole, fraction = divmod(value, 1)
        remainder += RING.from_dict({exponents: 1}) * constant(fraction)
        if whole == 1:
            once = tuple(min(int(exponent), 1) for exponent in exponents)
            part = RING.from_dict({once: 1})
            result = field.multiply(result, _sign_generator(field, part) if any(once) else Element(constant(-1)))
    return result if remainder.is_zero() else field.multiply(result, _sign_generator(field, remainder))


def _is_whole_generator(generator: Generator) -> bool:
    return generator.denominator == 1 and generator.term is not None and is_whole_valued(generator.term)


def _sign_generator(field: Field, part: Polynomial) -> Element:
    def make(identity: int, denominator: int) -> Generator:
        return Generator(identity, denominator, relation=(2, ONE))

    return field.value(field.generator(("sign", field.identity(part)), make))
