"""Looks for a sum of squares.

A quadratic form in the entries is diagonalised over the rationals (Lagrange's method).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.claim import Claim
from notesc.kernel.decisions.order import ordered_sides
from notesc.kernel.evidence import BySquares, Evidence, Square
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.forms import Factor, Form, Monomial, Power, range_of, rename_monomial
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.propositions import Comparison
from notesc.language.terms import Index, Number, Term
from notesc.provers.terms_of_forms import NoTerm, size_of, term_of_factor

_MOST_VARIABLES = 8
_Quadratic = dict[tuple[str, str], Fraction]  # coefficient of each product of two of the unknowns; "" is the number 1


def squares_evidence(claim: Claim) -> Iterator[Evidence]:
    """For ≤ and ≥ between scalars: the gap, or what is summed over one index in all of it, as a quadratic form."""
    if not isinstance(claim.proposition, Comparison) or not claim.proposition.relation.is_order:
        return
    lesser, greater, strict = ordered_sides(claim.proposition)
    if strict or not lesser.shape.is_scalar:
        return
    lowering = lowering_in(claim.context)
    try:
        gap = lowering.lower(greater - lesser)
    except NotNormalisable:
        return
    for body, over in (_unsummed(gap), _summed_over_one_index(gap)):
        squares = _diagonalise(body, over, lowering) if body else None
        if squares is not None:
            yield BySquares(tuple(squares))


def _unsummed(gap: Form) -> tuple[Form, tuple[Index, ...]]:
    return (gap, ()) if not any(monomial.bound for monomial in gap) else ((), ())


def _summed_over_one_index(gap: Form) -> tuple[Form, tuple[Index, ...]]:
    """d(k) and k for a gap Σ_k d(k)."""
    if not gap or any(len(monomial.bound) != 1 for monomial in gap):
        return (), ()
    ranges = {range_of(monomial.bound[0]) for monomial in gap}
    if len(ranges) != 1:
        return (), ()
    extent = ranges.pop()
    label = f"k:{extent}"
    freed = tuple(rename_monomial(Monomial(m.coefficient, (), m.factors), {m.bound[0]: label}) for m in gap)
    return freed, (Index("k", size_of(extent)),)


def _diagonalise(body: Form, over: tuple[Index, ...], lowering: Lowering) -> list[Square] | None:
    unknowns: dict[str, Term] = {}
    quadratic: _Quadratic = {}
    for monomial in body:
        pair = _pair(monomial, unknowns, lowering)
        if pair is None or len(unknowns) > _MOST_VARIABLES:
            return None
        quadratic[pair] = quadratic.get(pair, Fraction(0)) + monomial.coefficient
    order = [*sorted(name for name in unknowns if name), ""]
    unknowns[""] = Number(Fraction(1))
    squares = []
    for name in order:
        square = quadratic.get((name, name), Fraction(0))
        row = {other: _coefficient(quadratic, name, other) for other in order if other != name}
        row = {other: value for other, value in row.items() if value}
        if square <= 0:
            if square < 0 or row:
                return None
            continue
        root = unknowns[name]
        for other, value in row.items():
            root = root + Number(value / (2 * square)) * unknowns[other]
        squares.append(Square(square, root, over))
        _eliminate(quadratic, name, square, row)
    return squares


def _eliminate(quadratic: _Quadratic, name: str, square: Fraction, row: dict[str, Fraction]) -> None:
    """Takes square·(name + Σ row/(2·square)·other)² away."""
    for a, first in row.items():
        for b, second in row.items():
            key = (min(a, b), max(a, b))
            quadratic[key] = quadratic.get(key, Fraction(0)) - first * second / (4 * square)
    for key in [key for key in quadratic if name in key]:
        del quadratic[key]


def _coefficient(quadratic: _Quadratic, a: str, b: str) -> Fraction:
    return quadratic.get((min(a, b), max(a, b)), Fraction(0))


def _pair(monomial: Monomial, unknowns: dict[str, Term], lowering: Lowering) -> tuple[str, str] | None:
    """The two unknowns that a monomial is the product of; u^(2e) is u^e twice."""
    names: list[str] = []
    for factor in _roots(monomial.factors):
        if len(names) == 2:
            return None
        try:
            unknowns[factor.key] = term_of_factor(factor, lowering)
        except NoTerm:
            return None
        names.append(factor.key)
    names = sorted([*names, "", ""][:2])
    return names[0], names[1]


def _roots(factors: tuple[Factor, ...]) -> Iterator[Factor]:
    """The factors, an even power as two of its half."""
    for factor in factors:
        if isinstance(factor, Power) and factor.exponent.denominator == 1 and factor.exponent.numerator % 2 == 0:
            half = Power(factor.base, factor.exponent / 2)
            yield from (half, half)
        else:
            yield factor
