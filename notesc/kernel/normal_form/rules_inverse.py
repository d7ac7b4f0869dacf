"""TRUSTED. Rules for inverses: M⁻¹ M = M M⁻¹ = I, where M is invertible, as it is wherever its inverse is defined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from notesc.kernel.normal_form.content import leading_monomial
from notesc.kernel.normal_form.forms import (
    Delta,
    Form,
    InverseEntry,
    Label,
    Monomial,
    SquareMatrix,
    is_literal,
    monomial_product,
    range_of,
    refreshed,
    single,
)
from notesc.kernel.normal_form.labels import labels_of
from notesc.kernel.normal_form.matching import match_monomial
from notesc.kernel.normal_form.normaliser import Normaliser


def order_inverse(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """(Mᵀ)⁻¹ at (i, j) is M⁻¹ at (j, i): of a matrix and its transpose the one with the lesser text is inverted."""
    from notesc.kernel.normal_form.normaliser import written_text

    for place, factor in enumerate(monomial.factors):
        if not isinstance(factor, InverseEntry):
            continue
        own, transposed = written_text(factor.matrix), written_text(factor.matrix.transposed)
        if transposed < own:
            turned = InverseEntry(factor.matrix.transposed, factor.column, factor.row)
        elif transposed == own and not factor.symmetric:
            turned = InverseEntry(factor.matrix, factor.row, factor.column, symmetric=True)
        else:
            continue
        factors = (*monomial.factors[:place], turned, *monomial.factors[place + 1 :])
        return [Monomial(monomial.coefficient, monomial.bound, factors)]
    return None


def contract_inverse(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_x M_px M⁻¹_xq = δ_pq, and the same on the other side."""
    if not monomial.bound:
        return None
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, InverseEntry):
            for end in _ends(factor):
                replaced = contract_with_matrix(monomial, place, factor.matrix, end)
                if replaced is not None:
                    return replaced
    return None


@dataclass(frozen=True)
class End:
    """A label at which a function of a matrix may meet the matrix, summed over it."""

    inner: Label  # the label of the function that is summed over
    outer: Label  # its other label
    extent: str  # the range of the label at the far end of the matrix
    entries: Callable[[Label], Form]  # of the matrix, between the far end and the inner label
    product: Callable[[Label], Form]  # Σ over the inner label of matrix times function


def _ends(factor: InverseEntry) -> Iterator[End]:
    matrix, row, column = factor.matrix, factor.row, factor.column
    extent = range_of(row)
    yield End(row, column, extent, lambda far: matrix.entry(far, row), lambda far: single(Delta(far, column)))
    yield End(column, row, extent, lambda far: matrix.entry(column, far), lambda far: single(Delta(far, row)))


def contract_with_matrix(monomial: Monomial, place: int, matrix: SquareMatrix, end: End) -> list[Monomial] | None:
    """Replaces Σ_x M_px F_xq, with M = c·T + R, where it stands: Σ_x T_px F_xq = (product - Σ_x R_px F_xq) / c."""
    inner, factor = end.inner, monomial.factors[place]
    if inner not in monomial.bound or inner in labels_of((end.outer,)) or inner in matrix.labels:
        return None
    rest = monomial.factors[:place] + monomial.factors[place + 1 :]
    for far in sorted({label for f in rest for label in f.labels} - {inner}):
        if range_of(far) != end.extent or is_literal(far):
            continue
        entries = tuple(map(refreshed, end.entries(far)))
        apart = tuple(m for m in entries if not any(isinstance(f, Delta) for f in m.factors))
        if not apart:  # a delta has been contracted already, and is never found among the factors
            continue
        lead = leading_monomial(apart)
        if far not in lead.labels or inner not in lead.labels:
            continue
        outside = tuple(label for label in monomial.bound if label != inner)
        found = match_monomial(lead, rest, outside, beside=factor)
        if found is None or any(inner in f.labels for f in found.factors):
            continue
        coefficient = monomial.coefficient / lead.coefficient
        host = Monomial(coefficient, found.bound, found.factors)
        result = [monomial_product(host, refreshed(m)) for m in end.product(far)]
        for other in map(refreshed, (m for m in entries if m is not lead)):
            bound = (*found.bound, inner, *other.bound)
            factors = (*found.factors, factor, *other.factors)
            result.append(Monomial(-coefficient * other.coefficient, bound, factors))
        return result
    return None
