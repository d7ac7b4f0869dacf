"""TRUSTED. Polynomials a + b·g with a square root g: their conjugates a - b·g, and square roots that come apart."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt

from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.field import Element, Field
from notesc.kernel.scalar_form.memory import Sign
from notesc.kernel.scalar_form.polynomials import ONE, RING, Polynomial, constant
from notesc.kernel.scalar_form.signs import learn, sign_of, sign_of_element

_HALF = Fraction(1, 2)


def canonical_conjugate(field: Field, polynomial: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """(N, p′) with p·p′ = N, for a p whose conjugate p′ is to stand for it; N is 0 nowhere, and so neither is p′.

    Here p′ is ±(a - b·g). Of p and p′ the one stays whose two parts begin with coefficients of one sign.
    """
    for _, first, second in _parts(field, polynomial):
        if first.is_zero() or first.leading_coefficient() * second.leading_coefficient() > 0:
            continue
        other = first - second if first.leading_coefficient() > 0 else second - first
        norm = field.reduce(polynomials.multiply(polynomial, other))
        if norm.is_zero() or not (field.is_strict(norm) or field.is_strict(-norm)):
            continue
        _pass_on_the_sign(field, polynomial, norm, other)
        return norm, other
    return None


def _pass_on_the_sign(field: Field, polynomial: Polynomial, norm: Polynomial, other: Polynomial) -> None:
    """p′ = N/p has the sign of p, or the other one where N < 0."""
    sign = sign_of(field, polynomial)
    if sign is not None:
        learn(field, other, Sign(sign.direction if field.is_strict(norm) else -sign.direction, strict=True))


def _parts(field: Field, polynomial: Polynomial) -> Iterator[tuple[Polynomial, Polynomial, Polynomial]]:
    """(g², a, b·g) for each square root g of something of known sign that stands in a polynomial a + b·g."""
    if polynomial.is_constant():
        return
    degrees = polynomial.degrees()
    for position in range(len(field.generators) - 1, -1, -1):
        generator = field.generators[position]
        is_root = generator.radicand is not None and generator.relation is not None and generator.relation[0] == 2
        if not is_root or degrees[position] != 1 or generator.relation is None:
            continue
        first = RING.from_dict({m: c for m, c in polynomial.terms() if not m[position]})
        yield generator.relation[1], first, polynomial - first


def square_root_of_sum(field: Field, polynomial: Polynomial) -> Element | None:
    """√(a + b·g) = √u + b·g/(2·√u) with u = (a + q)/2 > 0 and q = √(a² - b²g²) ≥ 0; None where q is no polynomial.

    The square of the right side is u + b·g + b²g²/(4u) = a + b·g, since b²g²/4 = (a² - q²)/4 = u·(a - q)/2; and it is
    ≥ 0, since (b·g)²/(4u) = (a - q)/2 ≤ u. So a + b·g is ≥ 0, too.
    """
    for _, first, second in _parts(field, polynomial):
        norm = field.reduce(polynomials.multiply(first, first) - polynomials.multiply(second, second))
        root = _exact_root(norm)
        sign = None if root is None else sign_of(field, root)
        if root is None or sign is None:
            continue
        half = Element((first + root * sign.direction) * constant(_HALF))
        known = None if half.numerator.is_zero() else sign_of_element(field, half)
        if known is not None and known.strict and known.direction > 0:
            from notesc.kernel.scalar_form.powers import rational_power

            part = rational_power(field, half, _HALF)
            rest = field.multiply(Element(second), field.inverse(field.scale(part, 2)))
            return field.add(part, rest)
    return None


def _exact_root(polynomial: Polynomial) -> Polynomial | None:
    """A polynomial with this square, where there is one."""
    if polynomial.is_zero():
        return None
    number, factors = polynomials.factors(polynomial)
    if number < 0 or any(count % 2 for _, count in factors):
        return None
    over, under = isqrt(number.numerator), isqrt(number.denominator)
    if Fraction(over * over, under * under) != number:
        return None
    root = ONE * constant(Fraction(over, under))
    for factor, count in factors:
        root = polynomials.multiply(root, polynomials.power(factor, count // 2))
    return root
