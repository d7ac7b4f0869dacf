"""TRUSTED. Equality by normal forms."""

from __future__ import annotations

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByNormalForm, ByScalarForm, ByWayOf
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.equality import equal
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Proposition, unfold_all

_TRUE_OF_EQUALS = (Relation.EQ, Relation.LE, Relation.GE)


def by_normal_form(evidence: ByNormalForm, proposition: Proposition, context: Context) -> bool:
    """left = right, ≤ or ≥, when both sides have one normal form."""
    if not isinstance(proposition, Comparison) or proposition.relation not in _TRUE_OF_EQUALS:
        return False
    left, right = unfold_all(proposition.left), unfold_all(proposition.right)
    return left == right or equal(left, right, lowering_in(context))


def by_scalar_form(evidence: ByScalarForm, proposition: Proposition, context: Context) -> bool:
    """left = right for scalars without binders, as rational functions of algebraically independent generators."""
    from notesc.kernel.scalar_form.equality import equal_scalars
    from notesc.kernel.signs.analysis import Signs

    if not isinstance(proposition, Comparison) or proposition.relation not in _TRUE_OF_EQUALS:
        return False
    if not proposition.left.shape.is_scalar:
        return False
    return equal_scalars(proposition.left, proposition.right, Signs(context).is_positive)


def by_way_of(evidence: ByWayOf, proposition: Proposition, context: Context) -> bool:
    """left = middle by the index normal form, middle = right by the scalar one, for a middle that is defined."""
    from notesc.kernel.settling import is_defined
    from notesc.kernel.signs.analysis import Signs

    middle = evidence.middle
    if not isinstance(proposition, Comparison) or not middle.shape.is_scalar:
        return False
    if not is_defined(middle, Signs(context)):
        return False
    first = Comparison(Relation.EQ, proposition.left, middle)
    second = Comparison(proposition.relation, middle, proposition.right)
    return by_normal_form(ByNormalForm(), first, context) and by_scalar_form(ByScalarForm(), second, context)
