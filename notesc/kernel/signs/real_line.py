"""TRUSTED. Signs of polynomials in one unknown, wherever others have given signs there: decided, by their real roots.

Between neighbouring roots no polynomial changes its sign (Bochnak, Coste & Roy, *Real Algebraic Geometry*, 1998, §1.4),
so that one rational number from each gap, and each root, stand for the whole line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from flint import arb, ctx, fmpq, fmpq_poly, fmpz_poly

from notesc.kernel.signs.sign_sets import ANY, SignSet

_PRECISIONS = (64, 256, 1024)
_HIGHEST_DEGREE = 40

Polynomial = Any  # flint.fmpq_poly, irreducible; flint comes without types
Product = tuple[int, Sequence[tuple[Polynomial, int]]]  # the sign of a number, and polynomials with exponents


def possible_signs(polynomial: Polynomial, constraints: Sequence[tuple[Product, SignSet]]) -> SignSet:
    """The signs that an irreducible polynomial has at the reals where each product has one of its signs.

    Empty where there is no such real number; all three where the roots are not told apart.
    """
    occurring = [polynomial, *(factor for (_, factors), _ in constraints for factor, _ in factors)]
    different = list({str(one): one for one in occurring}.values())
    if sum(one.degree() for one in different) > _HIGHEST_DEGREE:
        return ANY
    before = ctx.prec
    try:
        for precision in _PRECISIONS:
            ctx.prec = precision
            roots = _roots_in_order(different)
            if roots is not None:
                return frozenset(
                    signs[str(polynomial)]
                    for signs in _cells(different, roots)
                    if all(_sign_of_product(product, signs) in allowed for product, allowed in constraints)
                )
    finally:
        ctx.prec = before
    return ANY


def _roots_in_order(polynomials: Sequence[Polynomial]) -> list[tuple[arb, str]] | None:
    """Every real root with its polynomial; None where two balls overlap."""
    found: list[tuple[arb, str]] = []
    for one in polynomials:
        roots = fmpz_poly(list(one.numer())).complex_roots() if one.degree() > 0 else ()
        found += [(root.real, str(one)) for root, _ in roots if root.imag == 0]
    found.sort(key=lambda item: float(item[0].mid()))
    if any(not bool(left < right) for (left, _), (right, _) in pairwise(found)):
        return None
    return found


def _cells(polynomials: Sequence[Polynomial], roots: Sequence[tuple[arb, str]]) -> Iterator[dict[str, int]]:
    """The signs of all polynomials in every gap and at every root; at a root, all but its own are as beside it."""
    for position in range(len(roots) + 1):
        number = _between(roots, position)
        signs = {str(one): _sign(one(number)) for one in polynomials}
        yield signs
        if position < len(roots):
            yield {**signs, roots[position][1]: 0}


def _between(roots: Sequence[tuple[arb, str]], position: int) -> fmpq:
    """A rational number between two neighbouring roots."""
    if not roots:
        return fmpq(0)
    if position == 0:
        return _rational(roots[0][0].lower()) - 1
    if position == len(roots):
        return _rational(roots[-1][0].upper()) + 1
    return (_rational(roots[position - 1][0].upper()) + _rational(roots[position][0].lower())) / 2


def _rational(value: arb) -> fmpq:
    mantissa, exponent = value.man_exp()
    return fmpq(int(mantissa)) * fmpq(2) ** int(exponent)


def _sign(value: fmpq) -> int:
    return int(value > 0) - int(value < 0)


def _sign_of_product(product: Product, signs: dict[str, int]) -> int:
    sign, factors = product
    for factor, exponent in factors:
        sign *= signs[str(factor)] ** exponent if exponent > 0 else signs[str(factor)]
    return sign


def as_polynomial(coefficients: Sequence[fmpq]) -> Polynomial:
    """The polynomial with these coefficients, that of 1 first."""
    return fmpq_poly(list(coefficients))
