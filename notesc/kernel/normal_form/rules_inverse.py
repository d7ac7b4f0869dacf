"""TRUSTED. Rules for inverses: M⁻¹ M = M M⁻¹ = I, where M is invertible, as it is wherever its inverse is defined."""

from __future__ import annotations

from collections.abc import Sequence

from notesc.kernel.normal_form.content import leading_monomial
from notesc.kernel.normal_form.forms import (
    Delta,
    Factor,
    InverseEntry,
    Label,
    Monomial,
    is_literal,
    range_of,
    refreshed,
)
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
    """Σ_x M_px M⁻¹_xq = δ_pq, with M = c·T + R: Σ_x T_px M⁻¹_xq = (δ_pq - Σ_x R_px M⁻¹_xq) / c.

    The same on the other side.
    """
    if not monomial.bound:
        return None
    for place, factor in enumerate(monomial.factors):
        if not isinstance(factor, InverseEntry):
            continue
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        for inner, outer, from_left in _ends(factor):
            if inner in monomial.bound and inner != outer and inner not in factor.matrix.labels:
                replaced = _contract(monomial, factor, rest, inner, outer, from_left)
                if replaced is not None:
                    return replaced
    return None


def _ends(factor: InverseEntry) -> list[tuple[Label, Label, bool]]:
    """Each end at which the inverse may meet its matrix.

    The other end, and whether the matrix then stands on the left.
    """
    return [(factor.row, factor.column, True), (factor.column, factor.row, False)]


def _contract(
    monomial: Monomial,
    factor: InverseEntry,
    rest: tuple[Factor, ...],
    inner: Label,
    outer: Label,
    from_left: bool,
) -> list[Monomial] | None:
    others = sorted({label for f in rest for label in f.labels} - {inner})
    for far in others:
        if range_of(far) != range_of(inner) or is_literal(far):
            continue
        entries = factor.matrix.entry(far, inner) if from_left else factor.matrix.entry(inner, far)
        entries = tuple(map(refreshed, entries))
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
        result = [Monomial(coefficient, found.bound, (*found.factors, Delta(far, outer)))]
        for other in map(refreshed, (m for m in entries if m is not lead)):
            bound = (*found.bound, inner, *other.bound)
            factors = (*found.factors, factor, *other.factors)
            result.append(Monomial(-coefficient * other.coefficient, bound, factors))
        return result
    return None
