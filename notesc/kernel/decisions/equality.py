"""TRUSTED. Equality by normal forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByNormalForm, ByScalarForm, BySummands
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.equality import components_of, equal
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Proposition, unfold_all

if TYPE_CHECKING:
    from notesc.kernel.scalar_form.equality import Knowledge

_TRUE_OF_EQUALS = (Relation.EQ, Relation.LE, Relation.GE)


def by_normal_form(evidence: ByNormalForm, proposition: Proposition, context: Context) -> bool:
    """left = right, ≤ or ≥, when both sides have one normal form."""
    if not isinstance(proposition, Comparison) or proposition.relation not in _TRUE_OF_EQUALS:
        return False
    left, right = unfold_all(proposition.left), unfold_all(proposition.right)
    return left == right or equal(left, right, lowering_in(context))


def by_scalar_form(evidence: ByScalarForm, proposition: Proposition, context: Context) -> bool:
    """left = right for scalars, as rational functions of algebraically independent generators."""
    from notesc.kernel.scalar_form.equality import equal_scalars

    if not isinstance(proposition, Comparison) or proposition.relation not in _TRUE_OF_EQUALS:
        return False
    if not proposition.left.shape.is_scalar:
        return False
    knowledge = _knowledge(context)
    return equal_scalars(proposition.left, proposition.right, knowledge.is_positive, knowledge=knowledge)


def by_summands(evidence: BySummands, proposition: Proposition, context: Context) -> bool:
    """left - right = 0 in every component, its normal form being 0 as a scalar or term by term under a common sum."""
    from notesc.kernel.scalar_form.equality import vanishes

    if not isinstance(proposition, Comparison) or proposition.relation not in _TRUE_OF_EQUALS:
        return False
    knowledge, left, right = _knowledge(context), unfold_all(proposition.left), unfold_all(proposition.right)
    lowering = knowledge.lowering
    assert lowering is not None
    return all(
        vanishes(lowering.normaliser.subtract(lowering.lower(left, at), lowering.lower(right, at)), knowledge)
        for at in components_of(left, right)
    )


def _knowledge(context: Context) -> Knowledge:
    from notesc.kernel.scalar_form.equality import Knowledge
    from notesc.kernel.signs.analysis import Signs

    signs = Signs(context)
    return Knowledge(signs.is_positive, signs.is_nonnegative, lowering_in(context))
