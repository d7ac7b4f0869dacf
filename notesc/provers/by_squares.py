"""Looks for a sum of squares: a quadratic form in the entries is diagonalised over the rationals (Lagrange's method)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.claim import Claim
from notesc.kernel.decisions.order import ordered_sides
from notesc.kernel.evidence import BySquares, Evidence, Square
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.forms import Entry, Extent, Factor, Form, Label, Monomial, range_of, rename_monomial
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.propositions import Comparison
from notesc.language.terms import Index, Number, Size, Subscript, Term

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
    size: int | Size = int(extent) if extent.isdecimal() else Size(extent)
    freed = tuple(
        rename_monomial(Monomial(m.coefficient, (), m.factors), {m.bound[0]: label}) for m in gap
    )
    return freed, (Index("k", size),)


def _diagonalise(body: Form, over: tuple[Index, ...], lowering: Lowering) -> list[Square] | None:
    unknowns: dict[str, Term] = {}
    quadratic: _Quadratic = {}
    for monomial in body:
        pair = _pair(monomial, unknowns, over, lowering)
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


def _pair(
    monomial: Monomial, unknowns: dict[str, Term], over: tuple[Index, ...], lowering: Lowering
) -> tuple[str, str] | None:
    """The two unknowns that a monomial is the product of."""
    if len(monomial.factors) > 2:
        return None
    names = []
    for factor in monomial.factors:
        term = _as_term(factor, over, lowering)
        if term is None:
            return None
        unknowns[factor.key] = term
        names.append(factor.key)
    names = sorted([*names, "", ""][:2])
    return names[0], names[1]


def _as_term(factor: Factor, over: tuple[Index, ...], lowering: Lowering) -> Term | None:
    match factor:
        case Entry(symbol, at):
            term = next((t for t, key in lowering.symbols.keys.items() if key == symbol), None)
            if term is None:
                return None
            return Subscript(term, tuple(_index(label) for label in at)) if at else term
        case Extent(size):
            return Size(size)
    return None


def _index(label: Label) -> Term:
    name, _, extent = label.rpartition(":")
    if name.startswith("="):
        return Number(Fraction(int(name[1:])))
    return Index(name, int(extent) if extent.isdecimal() else Size(extent))
