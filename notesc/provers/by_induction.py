"""Proposes to prove an equation by induction over a whole number up to which something is summed or multiplied."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByInduction, Evidence
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import (
    Domain,
    Index,
    RangeProduct,
    RangeSummation,
    Size,
    Summation,
    Variable,
    free_variables,
    sizes,
    subterms,
    unfold_all,
)

_MOST_VARIABLES = 3
_LEAST = (1, 0, 2, 3, -1)


def induction_evidence(claim: Claim) -> Iterator[Evidence]:
    """For equations between scalars in which something is summed."""
    proposition = claim.proposition
    if not isinstance(proposition, Comparison) or proposition.relation is not Relation.EQ:
        return
    if not proposition.left.shape.is_scalar:
        return
    found: dict[Size | Index | Variable, None] = {}
    for side in (unfold_all(proposition.left), unfold_all(proposition.right)):
        for inner in subterms(side):
            if isinstance(inner, Summation) and isinstance(inner.variable.range, Size):
                found[inner.variable.range] = None
            elif isinstance(inner, RangeSummation | RangeProduct):
                found.update(dict.fromkeys(sorted(sizes(inner.upper), key=lambda size: size.name)))
                free = sorted(free_variables(inner.upper), key=lambda variable: variable.name)
                found.update(dict.fromkeys(v for v in free if isinstance(v, Index) or v.domain is Domain.INTEGER))
    for variable in list(found)[:_MOST_VARIABLES]:
        for least in _LEAST:
            yield ByInduction(variable, least)
